import { isAttainmentError } from "attainment/kernel";
import { type NpsBands, scoreCes, scoreCsat, scoreNps } from "attainment/segments";
import { describe, expect, test } from "vitest";

function answers(scores: readonly (number | string | null)[], more: object = {}) {
  return scores.map((score, index) => ({
    id: `a-${index}`,
    customerId: `c-${index}`,
    ownerId: index % 2 === 0 ? "lin" : "wang",
    score,
    answeredOn: "2026-09-01",
    ...more,
  }));
}

function codesOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}

describe("NPS", () => {
  test.each([
    ["nps-1", { promoters: 70, passives: 10, detractors: 20 }, "50"],
    ["nps-2, the one", { promoters: 70, passives: 10, detractors: 20 }, "50"],
    ["nps-2, the other", { promoters: 60, passives: 30, detractors: 10 }, "50"],
    ["all promoters", { promoters: 3, passives: 0, detractors: 0 }, "100"],
    ["all detractors", { promoters: 0, passives: 0, detractors: 3 }, "-100"],
    ["a third", { promoters: 1, passives: 2, detractors: 0 }, "33.33333333333333333333333333333333"],
  ])("%s", (_id, counts, value) => {
    expect(scoreNps({ counts }).value).toBe(value);
  });

  test.each<
    [number, number, "promoters" | "passives" | "detractors", NpsBands | "standard" | "european" | "oneToTen"]
  >([
    [0, 0, "detractors", "standard"],
    [6, 6, "detractors", "standard"],
    [7, 8, "passives", "standard"],
    [9, 10, "promoters", "standard"],
    [6, 7, "passives", "european"],
    [8, 8, "promoters", "european"],
    [1, 6, "detractors", "oneToTen"],
    [3, 3, "passives", { from: 1, to: 5, detractorsTo: 2, promotersFrom: 4 }],
  ])("%i and %i are %s of %j", (low, high, band, bands) => {
    expect(scoreNps({ answers: answers([low, high]) }, { bands }).shares[band].value).toBe("1");
  });

  test("by owner, with what was left open apart", () => {
    const nps = scoreNps({ answers: answers([10, 9, 0, 10, null]), invited: 20 }, { by: "ownerId" });
    expect([nps.value, nps.sample, nps.withoutScore, nps.responseRate.value]).toEqual(["50", 4, 1, "0.2"]);
    expect(nps.groups.map(({ id, value }) => [id, value])).toEqual([
      ["lin", "0"],
      ["wang", "100"],
    ]);
    expect(nps.measures).toContainEqual({ personId: "wang", measure: "nps", value: "100" });
  });

  test.each([
    [{ answers: [] }, {}, "no_answers"],
    [{ answers: answers([null, null]) }, {}, "no_answers"],
    [{ answers: answers([9, 9]) }, { minimum: 3 }, "insufficient_sample"],
  ])("%j with %j is null: %s", (facts, options, reason) => {
    const nps = scoreNps(facts, options);
    expect([nps.value, nps.reason, nps.margin.value, nps.margin.reason]).toEqual([
      null,
      reason,
      null,
      reason,
    ]);
  });

  test("the margin vanishes where all have answered", () => {
    const counts = { promoters: 70, passives: 10, detractors: 20 };
    // 100 * 1.95996398454 * sqrt(0.65 / 100), and with the correction (200 - 100) / 199.
    expect(scoreNps({ counts }).margin.value).toBe("15.8017348207");
    expect(scoreNps({ counts, population: 200 }).margin.value).toBe("11.201552821");
    expect(scoreNps({ counts, population: 100 }).margin.value).toBe("0");
  });

  test.each([11, -1, "8.5"])("a score of %s is a fault of its record", (score) => {
    const facts = { answers: answers([score, 9]) };
    expect(codesOf(() => scoreNps(facts))).toEqual(["surveys.off_scale /answers/0/score"]);
    const reported = scoreNps(facts, { onInvalid: "report" });
    expect([reported.value, reported.leftOut?.map(({ id }) => id)]).toEqual(["100", ["a-0"]]);
  });

  test.each([
    [{ answers: answers([0]) }, { bands: "oneToTen" }, "surveys.off_scale /answers/0/score"],
    [
      { answers: [] },
      { bands: { from: 0, to: 10, detractorsTo: 8, promotersFrom: 8 } },
      "surveys.bad_bands /options/bands",
    ],
    [
      { answers: [], counts: { promoters: 1, passives: 1, detractors: 1 } },
      {},
      "surveys.scores_twice /counts",
    ],
    [{ counts: { promoters: 1, passives: 1 } }, {}, "document.missing_field /counts/detractors"],
    [{ counts: { promoters: -1, passives: 1, detractors: 1 } }, {}, "document.wrong_value /counts/promoters"],
    [{ answers: answers([9, 9]), invited: 1 }, {}, "surveys.more_answers_than_invited /invited"],
    [{ answers: answers([9, 9]), population: 1 }, {}, "surveys.population_too_small /population"],
    [{ answers: [] }, { confidence: "1" }, "statistics.bad_confidence /options/confidence"],
    [{}, {}, "document.missing_field /answers"],
  ])("%j with %j is refused", (facts, options, code) => {
    // Not of the type that the call asks for: that is what is tried here.
    const call: (facts: never, options: never) => unknown = scoreNps;
    expect(codesOf(() => Reflect.apply(call, undefined, [facts, options]))).toEqual([code]);
  });
});

describe("CSAT", () => {
  test("csat-1: 150 of 250", () => {
    expect(scoreCsat({ counts: { satisfied: 150, answers: 250 } })).toMatchObject({
      value: "0.6",
      definition: "topBox",
      sample: 250,
      mean: null,
    });
  });

  test("of the two highest points, of named ones, or as a mean", () => {
    const facts = { answers: answers([5, 4, 3, 1]) };
    expect(scoreCsat(facts)).toMatchObject({ value: "0.5", boxes: ["4", "5"], mean: "3.25" });
    expect(scoreCsat(facts, { boxes: ["5"] }).value).toBe("0.25");
    expect(scoreCsat(facts, { definition: "mean" }).value).toBe("3.25");
    expect(scoreCsat({ answers: answers([10, 9, 8]) }, { scale: { from: 0, to: 10 } })).toMatchObject({
      boxes: ["9", "10"],
    });
  });

  test.each([
    [0, 1, ["1"]],
    [1, 3, ["3"]],
    [1, 4, ["3", "4"]],
  ])("on the short scale from %i to %i not everybody is satisfied by default", (from, to, boxes) => {
    expect(scoreCsat({ answers: answers([from]) }, { scale: { from, to } })).toMatchObject({
      value: "0",
      boxes,
    });
  });

  test("steps of a half are points of a scale that has them", () => {
    const scale = { from: "1", to: "5", step: "0.5" };
    expect(scoreCsat({ answers: answers(["4.5", 4]) }, { scale })).toMatchObject({
      boxes: ["4.5", "5"],
      value: "0.5",
    });
  });

  test("the margin of a mean is that of t", () => {
    // Mean 3.25, standard deviation 1.7078, t of 3 degrees of freedom 3.18244630528.
    const { margin } = scoreCsat({ answers: answers([5, 4, 3, 1]) }, { definition: "mean" });
    expect([margin.value, margin.distribution]).toEqual(["2.7175308838", "t"]);
    expect(scoreCsat({ answers: answers([5]) }, { definition: "mean" }).margin.reason).toBe(
      "too_few_answers",
    );
  });

  test.each([
    [{ counts: { satisfied: 3, answers: 2 } }, {}, "surveys.more_satisfied_than_answered /counts/satisfied"],
    [{ counts: { satisfied: 1, answers: 2 } }, { definition: "mean" }, "surveys.mean_of_counts /counts"],
    [{ answers: [] }, { scale: { from: 5, to: 1 } }, "surveys.bad_scale /options/scale"],
    [{ answers: [] }, { scale: { from: 1, to: 5, step: 3 } }, "surveys.bad_scale /options/scale"],
    [{ answers: [] }, { boxes: [6] }, "surveys.off_scale /options/boxes/0"],
    [{ answers: [] }, { boxes: [] }, "document.wrong_value /options/boxes"],
    [{ answers: answers([6]) }, {}, "surveys.off_scale /answers/0/score"],
  ])("%j with %j is refused", (facts, options, code) => {
    const call: (facts: never, options: never) => unknown = scoreCsat;
    expect(codesOf(() => Reflect.apply(call, undefined, [facts, options]))).toEqual([code]);
  });
});

describe("CES", () => {
  test("has to be told which end is easy", () => {
    const call: (facts: never, options: never) => unknown = scoreCes;
    expect(codesOf(() => Reflect.apply(call, undefined, [{ answers: [] }, {}]))).toEqual([
      "document.missing_field /options/easiest",
    ]);
  });

  test.each([
    ["highest", ["5", "6", "7"], "0.75"],
    ["lowest", ["1", "2", "3"], "0.25"],
  ] as const)("with the %s point easiest", (easiest, boxes, share) => {
    const ces = scoreCes({ answers: answers([7, 6, 5, 2]) }, { easiest });
    expect(ces).toMatchObject({ value: "5", best: easiest, boxes, definition: "mean" });
    expect(ces.share.value).toBe(share);
  });

  test("flows on by owner", () => {
    const { measures } = scoreCes({ answers: answers([7, 5]) }, { easiest: "highest", by: "ownerId" });
    expect(measures).toEqual([
      { personId: "lin", measure: "ces", value: "7" },
      { personId: "wang", measure: "ces", value: "5" },
    ]);
  });
});

import { isAttainmentError } from "attainment/kernel";
import {
  compileQuestionnaire,
  lintQuestionnaire,
  marginOfError,
  type Questionnaire,
  safeCompileQuestionnaire,
} from "attainment/segments";
import { describe, expect, test } from "vitest";

const document: Questionnaire = {
  kind: "questionnaire",
  id: "partners",
  audience: "partners",
  scale: { from: "1", to: "5" },
  items: [
    { id: "support", weight: "0.5", required: true },
    { id: "delays", weight: "0.3", reverse: true },
    { id: "rank", weight: "0.2", scale: { from: "1", to: "3", best: "lowest" } },
  ],
};

/** One row a respondent: what was answered to each item. */
function sheets(...rows: readonly (readonly (number | null)[])[]) {
  return rows.flatMap((row, at) =>
    row.map((score, place) => ({
      id: `${at}-${place}`,
      respondentId: `p-${at}`,
      itemId: document.items[place]?.id ?? "none",
      score,
    })),
  );
}

describe("a questionnaire", () => {
  test("turns items round whose low answers are good, and weighs them", () => {
    const result = compileQuestionnaire(document).evaluate({
      answers: sheets([5, 1, 1], [3, 3, 3]),
      invited: 5,
    });
    expect(result.items.map(({ mean, ratio, contribution }) => [mean, ratio, contribution])).toEqual([
      ["4", "0.75", "37.5"],
      ["2", "0.75", "22.5"],
      ["2", "0.5", "10"],
    ]);
    expect([result.value, result.responseRate.value, result.respondents]).toEqual(["70", "0.4", 2]);
  });

  test("a reverse item on a scale whose lowest is best counts as it stands", () => {
    const items = [{ id: "one", reverse: true }];
    const turned = compileQuestionnaire({
      ...document,
      scale: { from: "1", to: "5", best: "lowest" },
      items,
    });
    const answers = [{ id: "1", respondentId: "p", itemId: "one", score: 4 }];
    expect(turned.evaluate({ answers }).value).toBe("75");
  });

  test("items without weights count the same, of any full score", () => {
    const thirds = document.items.map(({ weight: _, ...item }) => item);
    const survey = compileQuestionnaire({ ...document, items: thirds, outOf: "5" });
    const { value, items } = survey.evaluate({ answers: sheets([5, 5, 3]) });
    expect(value).toBe("1.666666666666666666666666666666667");
    expect(items[0]?.weight).toBe("0.3333333333333333333333333333333333");
  });

  test("who leaves a required item open counts for nothing, and that is told", () => {
    const { value, respondents, incomplete, issues } = compileQuestionnaire(document).evaluate({
      answers: sheets([null, 1, 1], [3, 3, 2]),
    });
    expect([value, respondents, incomplete]).toEqual(["50", 1, 1]);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([["surveys.incomplete", "warning"]]);
  });

  test("an item without answers refuses the score, or gives its weight away", () => {
    const answers = sheets([3, 5, null]);
    const refused = compileQuestionnaire(document).evaluate({ answers });
    expect([refused.value, refused.reason, refused.items[2]?.reason]).toEqual([
      null,
      "missing_value",
      "no_answers",
    ]);
    const reweighed = compileQuestionnaire({ ...document, missing: "reweight" }).evaluate({ answers });
    expect([reweighed.value, reweighed.items.map(({ weight }) => weight)]).toEqual([
      "31.25",
      ["0.625", "0.375", "0"],
    ]);
    const moved = compileQuestionnaire({ ...document, missing: { moveTo: "support" } }).evaluate({ answers });
    expect(moved.value).toBe("35");
    expect(moved.margin.reason).toBe("too_few_answers");
  });

  test("says nothing below its minimum", () => {
    const survey = compileQuestionnaire({ ...document, minimum: 3 });
    const few = survey.evaluate({ answers: sheets([5, 1, 1], [3, 3, 3]) });
    expect([few.value, few.reason, few.items[0]?.mean]).toEqual([null, "insufficient_sample", null]);
    expect(few.items.map(({ margin }) => margin.reason)).toEqual(Array(3).fill("insufficient_sample"));
    const none = survey.evaluate({ answers: [] });
    expect([none.value, none.reason]).toEqual([null, "no_answers"]);
  });

  test("has the margin of single respondents' scores, where all of them answered all", () => {
    // Scores 100 and 40: standard deviation 42.4264, t of one degree of freedom 12.7062047362.
    const survey = compileQuestionnaire(document);
    expect(survey.evaluate({ answers: sheets([5, 1, 1], [3, 3, 3]) }).margin.value).toBe("381.186142085");
    const open = survey.evaluate({ answers: sheets([5, 1, 1], [3, null, 3]) });
    expect([open.value, open.margin.reason]).toEqual(["77.5", "incomplete_answers"]);
  });

  test("passes over answers to other surveys, and counts them", () => {
    const other = { id: "x", surveyId: "other", itemId: "unheard", score: 99 };
    const result = compileQuestionnaire(document).evaluate({ answers: [...sheets([5, 1, 1]), other] });
    expect([result.value, result.ofOtherSurveys]).toEqual(["100", 1]);
  });

  test("reads customers as respondents", () => {
    const answers = sheets([5, 1, 1]).map(({ respondentId, ...rest }) => ({
      ...rest,
      customerId: respondentId,
    }));
    expect(compileQuestionnaire(document).evaluate({ answers }).respondents).toBe(1);
  });

  test("refuses faulty answers, or leaves them out", () => {
    const answers = [
      ...sheets([5, 1, 1]),
      { id: "x-0", respondentId: "q", itemId: "delays", score: 1 },
      { id: "x-1", respondentId: "q", itemId: "delays", score: 5 },
      { id: "x-2", respondentId: "q", itemId: "price", score: 4 },
      { id: "x-3", respondentId: "q", itemId: "support", score: 6 },
      { id: "x-4", itemId: "support", score: 4 },
    ];
    const survey = compileQuestionnaire(document);
    const read = survey.safeEvaluate({ answers });
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual([
      "surveys.answered_twice",
      "surveys.answered_twice",
      "surveys.unknown_item",
      "surveys.off_scale",
      "surveys.no_respondent",
    ]);
    const reported = survey.evaluate({ answers }, { onInvalid: "report" });
    expect([reported.value, reported.leftOut?.length]).toEqual(["100", 5]);
  });

  test("leaves both of two answers to one item out, whichever comes first", () => {
    const survey = compileQuestionnaire({ ...document, items: [{ id: "mood" }] });
    const twice = [
      { id: "1", respondentId: "q", itemId: "mood", score: 1 },
      { id: "2", respondentId: "q", itemId: "mood", score: 5 },
      { id: "3", respondentId: "r", itemId: "mood", score: 3 },
      { id: "4", respondentId: "s", itemId: "mood", score: 3 },
    ];
    for (const answers of [twice, [...twice].reverse()]) {
      const { value, respondents, leftOut } = survey.evaluate({ answers }, { onInvalid: "report" });
      expect([value, respondents, leftOut?.map(({ id }) => id).sort()]).toEqual(["50", 2, ["1", "2"]]);
    }
  });
});

describe("a document with faults", () => {
  test.each<[string, object, readonly string[]]>([
    [
      "weights that do not sum to 1",
      { items: [{ id: "a", weight: "0.5" }] },
      ["weighting.sum_not_one /items"],
    ],
    ["one item twice", { items: [{ id: "a" }, { id: "a" }] }, ["document.duplicate_id /items/1/id"]],
    ["a scale that falls", { scale: { from: "5", to: "1" } }, ["surveys.bad_scale /scale"]],
    [
      "a step that misses",
      { items: [{ id: "a", scale: { from: "1", to: "4", step: "2" } }] },
      ["surveys.bad_scale /items/0/scale"],
    ],
    ["no full score", { outOf: "0" }, ["surveys.bad_out_of /outOf"]],
    ["certainty", { confidence: "1" }, ["statistics.bad_confidence /confidence"]],
    [
      "weight moved to nothing",
      { missing: { moveTo: "price" } },
      ["document.unknown_reference /missing/moveTo"],
    ],
    ["a field that is not known", { points: 5 }, ["document.unknown_field /points"]],
  ])("%s", (_what, change, codes) => {
    const read = safeCompileQuestionnaire({ ...document, ...change });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(codes);
    expect(lintQuestionnaire({ ...document, ...change }).map(({ code, path }) => `${code} ${path}`)).toEqual(
      codes,
    );
  });

  test("lint: few colleagues, and an item that weighs nothing", () => {
    const items = [
      { id: "a", weight: "1" },
      { id: "b", weight: "0" },
    ];
    expect(lintQuestionnaire({ ...document, audience: "team", items }).map(({ code }) => code)).toEqual([
      "surveys.team_minimum",
      "surveys.zero_weight",
    ]);
    expect(lintQuestionnaire({ ...document, audience: "team", minimum: 3 })).toEqual([]);
  });
});

describe("the margin of error", () => {
  test.each([
    ["a share", { kind: "proportion", share: "0.5", count: 1067 }, {}, "0.0300010106855"],
    [
      "a share by t",
      { kind: "proportion", share: "0.5", count: 11 },
      { distribution: "t" },
      "0.335904570584",
    ],
    ["a mean", { kind: "mean", standardDeviation: "2", count: 16 }, {}, "1.06572477278"],
    [
      "a mean by z",
      { kind: "mean", standardDeviation: "2", count: 16 },
      { distribution: "normal" },
      "0.97998199227",
    ],
    ["all", { kind: "proportion", share: "0.5", count: 10 }, { population: 10 }, "0"],
    ["none", { kind: "proportion", share: "0", count: 10 }, {}, "0"],
  ] as const)("of %s", (_what, sample, options, value) => {
    expect(marginOfError(sample, options).value).toBe(value);
  });

  test("is null of nobody, and by t of one", () => {
    expect(marginOfError({ kind: "proportion", share: "0.5", count: 0 }).reason).toBe("no_answers");
    expect(marginOfError({ kind: "mean", standardDeviation: "1", count: 1 }).reason).toBe("too_few_answers");
  });

  test.each([
    [{ kind: "proportion", share: "1.1", count: 5 }, {}, "surveys.bad_sample"],
    [{ kind: "mean", standardDeviation: "-1", count: 5 }, {}, "surveys.bad_sample"],
    [{ kind: "proportion", share: "1", count: 5 }, { population: 4 }, "surveys.population_too_small"],
  ] as const)("refuses %j with %j", (sample, options, code) => {
    try {
      marginOfError(sample, options);
      expect.unreachable();
    } catch (error) {
      expect(isAttainmentError(error) && error.issues.map((issue) => issue.code)).toEqual([code]);
    }
  });
});

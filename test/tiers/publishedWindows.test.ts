import { describe, expect, test } from "vitest";
import { quarters, scored } from "./quarters.js";

const atOnce = { promoteAfter: 1, minimumPeriods: 0, demoteAfter: 1 };

describe("lvl-23: six months rolling, two quarters of them, at the whole target (sourcegraph handbook)", () => {
  test.each([
    [[13, 17], "30", true],
    [[17, 19], "36", true],
    [[12, 17], "30", false],
  ])("%j of %s: %s", (meetings, target, expected) => {
    const ladder = {
      ...atOnce,
      windows: [{ id: "halfYear", sum: "score", periods: 2 }],
      tiers: [{ id: "sdr" }, { id: "senior", enter: { field: "halfYear", gte: target } }],
    };
    expect(scored(ladder, meetings).map(({ proposal }) => proposal.move)).toEqual([
      "hold",
      expected ? "promote" : "hold",
    ]);
  });

  test("a quota that changes is pooled, 13 of 14 and 17 of 16 being the whole of 30", () => {
    const ladder = {
      ...atOnce,
      windows: [{ id: "halfYear", ratio: { numerator: "won", denominator: "quota" }, periods: 2 }],
      tiers: [{ id: "sdr" }, { id: "senior", enter: { field: "halfYear", gte: "1" } }],
    };
    const results = quarters(ladder, [
      { measures: { won: "13", quota: "14" } },
      { measures: { won: "17", quota: "16" } },
    ]);
    expect(results.map(({ next }) => next?.criteria[0]?.actual)).toEqual([null, "1"]);
    expect(results.at(-1)?.proposal.move).toBe("promote");
  });
});

describe("lvl-25: two months running below the floor open a plan of 30 days (ryanconsulting.ai)", () => {
  const ladder = {
    improvementAfter: 2,
    improvementDays: 30,
    demoteAfter: 4,
    tiers: [{ id: "sdr", stay: { field: "score", gte: "70" } }],
  };

  test.each([
    [[65, 80, 60, 69], 3],
    [[65, 72, 66, 71], null],
    [[60, 60, 60], 1],
  ])("in %j the place of the plan is %d", (scores, expected) => {
    const at = scored(ladder, scores).findIndex(({ proposal }) => proposal.move === "improvementPlan");
    expect(at < 0 ? null : at).toBe(expected);
  });

  test("it runs from the first day of the next period", () => {
    expect(scored(ladder, [60, 60])[1]?.proposal).toMatchObject({
      reviewOn: "2020-07-30",
      reasons: ["stay_unmet", "missed_too_often"],
    });
  });
});

describe("lvl-26: the last four quarters at 90 or more, two of them at 100 or more (pulserevops.com)", () => {
  const ladder = {
    ...atOnce,
    windows: [
      { id: "at90", count: { field: "score", gte: "90" }, periods: 4 },
      { id: "at100", count: { field: "score", gte: "100" }, periods: 4 },
    ],
    tiers: [
      { id: "sdr" },
      {
        id: "ae",
        enter: {
          all: [
            { field: "at90", gte: "4" },
            { field: "at100", gte: "2" },
          ],
        },
      },
    ],
  };

  test.each([
    [[90, 100, 95, 101], true],
    [[90, 99, 95, 101], false],
    [[120, 89, 120, 120], false],
    [[100, 100, 90], false],
  ])("%j: %s", (scores, expected) => {
    expect(scored(ladder, scores).at(-1)?.proposal.move === "promote").toBe(expected);
  });

  test("with sixteen months of service, and no plan in the last six", () => {
    const durations = [
      { id: "service", since: "hiredOn", unit: "months" },
      { id: "sincePlan", since: "planEndedOn", unit: "months" },
    ];
    const [sdr, ae] = ladder.tiers;
    const noPlan = { any: [{ not: { field: "sincePlan", exists: true } }, { field: "sincePlan", gte: "6" }] };
    const enter = { all: [ae?.enter, { field: "service", gte: "16" }, noPlan] };
    const promoted = (hiredOn: string, planEndedOn: string | null) =>
      quarters(
        { ...ladder, durations, tiers: [sdr, { id: "ae", enter }] },
        [100, 100, 95, 90].map((score) => ({ measures: { score }, attributes: { hiredOn, planEndedOn } })),
      ).at(-1)?.proposal.move === "promote";
    expect(promoted("2019-09-01", null)).toBe(true);
    expect(promoted("2019-09-02", null)).toBe(false);
    expect(promoted("2019-09-01", "2020-07-01")).toBe(true);
    expect(promoted("2019-09-01", "2020-07-02")).toBe(false);
  });
});

describe("lvl-27, lvl-28: retention of an insurer (dybbs8.com 217308)", () => {
  const stay = { field: "score", gte: "1" };
  const probation = { after: 2, grants: { rateFactor: "0.5" } };
  const ladder = {
    movesBy: "proposal",
    startTierId: "manager",
    tiers: [
      { id: "lowest", stay, demoteAfter: 4, probation },
      { id: "manager", enter: stay, stay },
    ],
  };

  test("the first failure is given one more period, the second leads one level down", () => {
    expect(scored(ladder, [0, 0, 1]).map(({ proposal, tierId }) => [tierId, proposal.move])).toEqual([
      ["manager", "improvementPlan"],
      ["manager", "demote"],
      ["lowest", "hold"],
    ]);
  });

  test("in the lowest rank two more periods on reduced commission, and the fourth failure ends it", () => {
    const results = scored({ ...ladder, startTierId: "lowest" }, [0, 0, 0, 0]);
    expect(results.map(({ proposal, grants }) => [proposal.move, grants.rateFactor ?? "1"])).toEqual([
      ["improvementPlan", "1"],
      ["hold", "1"],
      ["hold", "0.5"],
      ["exitReview", "0.5"],
    ]);
    expect(results.map(({ onProbation = false }) => onProbation)).toEqual([false, false, true, true]);
  });
});

describe("lvl-30: any of several rules leads to a review (renrendoc.com 278592827)", () => {
  const last = {
    all: [
      { field: "isLast", is: true },
      { field: "score", lt: "1" },
    ],
  };
  const ladder = {
    windows: [
      { id: "lastAndShort", consecutive: last },
      { id: "withoutCustomer", consecutive: { field: "customers", equals: "0" } },
    ],
    triggers: [
      { id: "last", when: { field: "lastAndShort", gte: "3" }, move: "exitReview" },
      { id: "noCustomer", when: { field: "withoutCustomer", gte: "3" }, move: "exitReview" },
      { id: "complaints", when: { field: "complaints", gt: "3" }, move: "exitReview" },
    ],
    tiers: [{ id: "sales" }],
  };
  const facts = (isLast: boolean, score: string, customers: string, complaints: string) => ({
    measures: { score, customers, complaints },
    attributes: { isLast },
  });

  test.each([
    ["three months last and short", [1, 1, 1].map(() => facts(true, "0.9", "1", "0")), "last"],
    [
      "three months last, but at target once",
      ["0.9", "1", "0.9"].map((score) => facts(true, score, "1", "0")),
      null,
    ],
    ["three months without a customer", [1, 1, 1].map(() => facts(false, "1", "0", "0")), "noCustomer"],
    ["four complaints", [facts(false, "1", "1", "4")], "complaints"],
    ["three complaints", [facts(false, "1", "1", "3")], null],
  ])("%s", (_name, series, expected) => {
    expect(quarters(ladder, series).at(-1)?.proposal.triggerId ?? null).toBe(expected);
  });
});

describe("lvl-36: only months after the ramp count, or all of them (sourcegraph handbook)", () => {
  const ladder = {
    ...atOnce,
    durations: [{ id: "days", since: "hiredOn", unit: "days", until: "start" }],
    protectedWhen: { field: "days", lt: "90" },
    windows: [{ id: "halfYear", sum: "score", periods: 2 }],
    tiers: [{ id: "sdr" }, { id: "senior", enter: { field: "halfYear", gte: "30" } }],
  };
  const series = [20, 10, 20].map((score) => ({
    measures: { score },
    attributes: { hiredOn: "2020-02-01" },
  }));

  test.each([
    ["standStill", ["protected", "protected", "enter_missing"], [0, 0, 1]],
    ["count", ["protected", "protected", "enter_met"], [1, 2, 2]],
  ])("%s", (whileProtected, reasons, held) => {
    const results = quarters({ ...ladder, whileProtected }, series);
    expect(results.map(({ proposal }) => proposal.reasons[0])).toEqual(reasons);
    expect(results.map(({ state }) => state.windows?.[0]?.values.length)).toEqual(held);
  });
});

describe("lvl-37: cumulative and consecutive counts side by side (civil servants, art. 18 to 21)", () => {
  const years = ["优秀", "优秀", "优秀", "基本称职", "称职", "称职", "不称职", "不称职"];
  const series = years.map((grade, index) => ({ period: String(2010 + index), attributes: { grade } }));
  const competent = { field: "grade", in: ["优秀", "称职"] };
  const steps = (window: object, least: string) => ({
    ...atOnce,
    movesBy: "proposal",
    windows: [{ id: "so far", ...window, restart: "tierChange" }],
    tiers: ["0", "1", "2", "3"].map((id) => ({ id, enter: { field: "so far", gte: least } })),
  });
  const rises = (ladder: object) =>
    quarters(ladder, series).flatMap(({ proposal }, index) => (proposal.move === "promote" ? [index] : []));

  test("a wage step each two competent years, a grade each five, a merit for three excellent running", () => {
    expect(rises(steps({ count: competent }, "2"))).toEqual([1, 4]);
    expect(rises(steps({ count: competent }, "5"))).toEqual([5]);
    expect(rises(steps({ consecutive: { field: "grade", is: "优秀" } }, "3"))).toEqual([2]);
  });

  test("down one level for an incompetent year, dismissal for two running", () => {
    const unfit = { field: "grade", is: "不称职" };
    const ladder = {
      movesBy: "proposal",
      startTierId: "upper",
      windows: [{ id: "unfit", consecutive: unfit }],
      triggers: [
        { id: "dismissal", when: { field: "unfit", gte: "2" }, move: "exitReview" },
        { id: "unfit", when: unfit, move: "demote" },
      ],
      tiers: [{ id: "lower" }, { id: "upper" }],
    };
    const moves = quarters(ladder, series).map(({ proposal }) => proposal.move);
    expect(moves.slice(6)).toEqual(["demote", "exitReview"]);
    expect(new Set(moves.slice(0, 6))).toEqual(new Set(["hold"]));
  });

  test("a year that does not count adds neither to a run nor to the time, and breaks none", () => {
    const ladder = {
      ...steps({ count: competent }, "2"),
      uncountedWhen: { field: "grade", is: "基本称职" },
    };
    const results = quarters(ladder, series.slice(0, 5));
    expect(results[3]).toMatchObject({ proposal: { reasons: ["not_counted"] }, state: results[2]?.state });
    expect(results.map(({ proposal }) => proposal.move).indexOf("promote", 2)).toBe(4);
  });
});

describe("early promotion: the top grade once shortens the time by half a year (art. 18)", () => {
  const ladder = {
    promoteAfter: 1,
    minimumPeriods: 0,
    minimumMonths: 24,
    windows: [{ id: "excellent", count: { field: "grade", is: "优秀" }, restart: "tierChange" }],
    tiers: [
      { id: "lower" },
      {
        id: "upper",
        enter: { field: "grade", in: ["优秀", "称职"] },
        fastTrack: { when: { field: "excellent", gte: "1" }, minimumMonths: 18 },
      },
    ],
  };

  test.each([
    ["优秀", 6],
    ["称职", 8],
  ])("%s in the first quarter: after %d quarters", (first, expected) => {
    const grades = [first, ...Array<string>(8).fill("称职")];
    const results = quarters(
      ladder,
      grades.map((grade) => ({ attributes: { grade } })),
    );
    expect(results.findIndex(({ proposal }) => proposal.move === "promote") + 1).toBe(expected);
    expect(results[0]?.next?.monthsToServe).toBe(expected * 3 - 3);
  });
});

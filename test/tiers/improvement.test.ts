import { safeCompileProcess } from "attainment/kernel";
import {
  compileLadder,
  decideImprovementPlan,
  improvementProcess,
  improvementStanding,
  openImprovementPlan,
  reviewImprovementPlan,
} from "attainment/tiers";
import { describe, expect, test } from "vitest";

const ladder = compileLadder({
  kind: "ladder",
  id: "sales",
  stayAt: "0.9",
  tiers: [
    { id: "junior" },
    {
      id: "senior",
      enter: {
        all: [
          { field: "score", gte: "90" },
          { field: "complaints", lte: "2" },
        ],
      },
      grants: { training: ["negotiation"] },
    },
  ],
});
const state = {
  tierId: "senior",
  since: "2025-01-01",
  periodsInTier: 4,
  periodsReached: 0,
  periodsMissed: 0,
};
const result = ladder.evaluate({ period: "2026-Q1", measures: { score: "70", complaints: "1" }, state });
const plan = openImprovementPlan(ladder, result, { id: "p", openedOn: "2026-04-01", personId: "p-07" });

/** The codes of what a call throws. */
function codesOf(call: () => unknown): readonly string[] {
  try {
    call();
  } catch (error) {
    if (typeof error === "object" && error !== null && "issues" in error && Array.isArray(error.issues))
      return error.issues.map(({ code }) => code);
  }
  return [];
}

describe("opening an improvement plan", () => {
  test("takes the goal, its dates and its help from the ladder", () => {
    expect(plan).toMatchObject({
      ladderId: "sales",
      tierId: "senior",
      reasons: ["stay_unmet", "first_miss"],
      goal: {
        all: [
          { field: "score", gte: "81" },
          { field: "complaints", lte: "2" },
        ],
      },
      training: ["negotiation"],
      reviewsOn: ["2026-06-29"],
      position: { stateId: "open", since: "2026-04-01" },
    });
    expect(plan.reviewsOn.at(-1)).toBe(result.proposal.reviewOn);
  });

  test.each([
    [30, ["2026-05-01", "2026-05-31", "2026-06-29"]],
    [89, ["2026-06-29"]],
    [44, ["2026-05-15", "2026-06-28", "2026-06-29"]],
  ])("with a review every %d days", (reviewEveryDays, expected) => {
    expect(
      openImprovementPlan(ladder, result, { id: "p", openedOn: "2026-04-01", reviewEveryDays }).reviewsOn,
    ).toEqual(expected);
  });

  test("refuses a result of another ladder, a tier without a goal, and what is no date or number of days", () => {
    const options = { id: "p", openedOn: "2026-04-01" };
    const open = (given: object, more: object = {}) =>
      codesOf(() => openImprovementPlan(ladder, { ...result, ...given }, { ...options, ...more }));
    expect(open({ ladderId: "other" })).toEqual(["tiers.result_of_other_ladder"]);
    expect(open({ tierId: "head" })).toEqual(["tiers.result_of_other_ladder"]);
    expect(open({ tierId: "junior" })).toEqual(["tiers.no_goal"]);
    expect(open({}, { reviewEveryDays: 0 })).toEqual(["tiers.bad_days"]);
    expect(open({}, { openedOn: "soon" })).toEqual(["date.not_a_date"]);
    expect(open({}, { id: "" })).toEqual(["document.wrong_value"]);
  });
});

describe("reviewing an improvement plan", () => {
  const measures = (score: string | null) => ({ measures: { score, complaints: "1" } });

  test.each([
    ["2026-05-01", "85", 0, "goOn", ["goal_met", "not_due_yet"]],
    ["2026-06-29", "81", 0, "pass", ["goal_met"]],
    ["2026-06-29", "80.99", 0, "extend", ["goal_unmet"]],
    ["2026-07-10", "80.99", 1, "fail", ["goal_unmet", "no_extension_left"]],
    ["2026-06-29", null, 1, "goOn", ["goal_missing"]],
  ])("on %s with %s, extended %d times", (on, score, extensions, suggestion, reasons) => {
    expect(reviewImprovementPlan({ ...plan, extensions }, { on, ...measures(score) })).toMatchObject({
      suggestion,
      reasons,
    });
  });

  test("tells what is still short, and when the next review is", () => {
    const review = reviewImprovementPlan(plan, { on: "2026-05-01", ...measures("75.5") });
    expect(review.criteria.map(({ field, short }) => [field, short])).toEqual([
      ["score", "5.5"],
      ["complaints", null],
    ]);
    expect(review.nextReviewOn).toBe("2026-06-29");
    expect(
      reviewImprovementPlan(plan, { on: "2026-06-29", ...measures("0") }, { extensions: 0 }).suggestion,
    ).toBe("fail");
  });

  test("refuses facts and plans that are faulty", () => {
    expect(codesOf(() => reviewImprovementPlan(plan, { on: "soon", measures: {} }))).toEqual([
      "date.not_a_date",
      "tiers.missing_measure",
      "tiers.missing_measure",
    ]);
    expect(
      codesOf(() =>
        reviewImprovementPlan({ ...plan, reviewsOn: [] }, { on: "2026-05-01", ...measures("1") }),
      ),
    ).toEqual(["document.wrong_value"]);
  });
});

describe("deciding on an improvement plan", () => {
  const request = (moveId: string, attributes: object = {}) => ({
    moveId,
    on: "2026-06-29",
    role: "teamLeader",
    attributes: { reviewed: true, ...attributes },
  });

  test("moves it, and leaves the plan that was handed over alone", () => {
    const copy = structuredClone(plan);
    const { plan: extended } = decideImprovementPlan(plan, request("extend"));
    expect(extended).toMatchObject({
      reviewsOn: ["2026-06-29", "2026-09-27"],
      extensions: 1,
      position: { stateId: "extended" },
    });
    expect(plan).toEqual(copy);
    const failed = decideImprovementPlan(extended, {
      ...request("fail", { supported: true }),
      on: "2026-09-27",
    });
    expect([failed.plan.position.stateId, failed.actions.map(({ id }) => id)]).toEqual(["failed", ["hear"]]);
    expect(improvementStanding(decideImprovementPlan(plan, request("pass")).plan)).toBe("passed");
    expect(() => improvementStanding({ position: { stateId: "on", since: "2026-07-01" } })).toThrow(
      /wrong_value/,
    );
  });

  test("each extension is as long as the plan was meant to run", () => {
    const extend = (given: typeof plan, on: string) =>
      decideImprovementPlan(given, { ...request("extend"), on }).plan;
    const reviewed = openImprovementPlan(ladder, result, {
      id: "p",
      openedOn: "2026-04-01",
      reviewEveryDays: 30,
    });
    const twice = extend(extend(reviewed, "2026-06-29"), "2026-09-27");
    expect(twice.reviewsOn).toEqual(["2026-05-01", "2026-05-31", "2026-06-29", "2026-09-27", "2026-12-26"]);
  });

  test("is refused without the review, without the promised help, and by somebody else", () => {
    const refusals = (given: Parameters<typeof decideImprovementPlan>[1]) => {
      const decision = decideImprovementPlan(plan, given);
      expect(decision.plan).toEqual(plan);
      return decision.refusals.map(({ id }) => id);
    };
    expect(refusals(request("fail", { reviewed: false, supported: false }))).toEqual([
      "reviewed",
      "supported",
    ]);
    expect(refusals({ ...request("pass"), role: "salesConsultant" })).toEqual(["role"]);
    expect(codesOf(() => decideImprovementPlan(plan, { ...request("extend"), days: 0.5 }))).toEqual([
      "tiers.bad_days",
    ]);
    expect(codesOf(() => decideImprovementPlan(plan, request("close")))).toEqual(["process.unknown_move"]);
  });

  test("stands on a process that compiles", () => {
    expect(safeCompileProcess(improvementProcess).ok).toBe(true);
  });
});

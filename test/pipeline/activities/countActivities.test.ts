import { isAttainmentError } from "attainment/kernel";
import { type ActivityFacts, compileStageModel, countActivities, rateSuccess } from "attainment/pipeline";
import { describe, expect, test } from "vitest";

const period = "2026-07";

function codesOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}

describe("what was due on the 10th is, looked at on the 20th", () => {
  test.each([
    ["inTime", "done on the day before", { doneOn: "2026-07-09" }],
    ["inTime", "done on the due day", { doneOn: "2026-07-10" }],
    ["late", "done on the day after", { doneOn: "2026-07-11" }],
    ["missed", "not done", {}],
    ["missed", "done after the last known day", { doneOn: "2026-07-21" }],
  ] as const)("%s where it was %s", (status, _what, done) => {
    const activity = { id: "a", ownerId: "lin", type: "call", dueOn: "2026-07-10", ...done };
    const { all } = countActivities({ period, asOf: "2026-07-20", activities: [activity] });
    expect({ ...all, [status]: 1 }).toEqual(all);
    expect(all.due).toBe(1);
  });

  test("planned where the due day is the last known one", () => {
    const activity = { id: "a", ownerId: "lin", type: "call", dueOn: "2026-07-20" };
    const { all } = countActivities({ period, asOf: "2026-07-20", activities: [activity] });
    expect([all.planned, all.missed, all.onTime.reason]).toEqual([1, 0, "nothing_due"]);
  });
});

const facts: ActivityFacts = {
  period,
  activities: [
    { id: "1", ownerId: "lin", customerId: "c-1", type: "visit", doneOn: "2026-07-01", outcome: "order" },
    { id: "2", ownerId: "lin", customerId: "c-2", type: "call", doneOn: "2026-06-30" },
    { id: "3", ownerId: "lin", type: "call", dueOn: "2026-06-30", doneOn: "2026-07-02" },
    { id: "4", ownerId: "wang", customerId: "c-1", type: "visit", doneOn: "2026-07-31" },
    { id: "5", ownerId: "wang", type: "visit" },
  ],
};

describe("a count", () => {
  test("by owner has each person's figures as measures", () => {
    const { value, groups, measures, undated, elsewhere, issues } = countActivities(facts);
    expect(value).toBe("3");
    expect(groups.map(({ id, done }) => [id, done])).toEqual([
      ["lin", 2],
      ["wang", 1],
    ]);
    expect([undated, elsewhere, issues.map(({ code }) => code)]).toEqual([1, 1, ["activities.undated"]]);
    expect(measures).toContainEqual({
      personId: "lin",
      measure: "activity.visit.doneCount",
      value: "1",
      period,
    });
    expect(measures).toContainEqual({
      personId: "wang",
      measure: "activity.onTimeRate",
      value: null,
      period,
    });
  });

  test("by customer keeps those without one under null, last", () => {
    const { groups } = countActivities(facts, { by: "customer" });
    expect(groups.map(({ id, done }) => [id, done])).toEqual([
      ["c-1", 2],
      [null, 1],
    ]);
  });

  test("by type, and of one type alone", () => {
    expect(countActivities(facts, { by: "type" }).groups.map(({ id, done }) => [id, done])).toEqual([
      ["call", 1],
      ["visit", 2],
    ]);
    expect(countActivities(facts, { types: ["call"] }).value).toBe("1");
  });

  test("of nothing is 0", () => {
    expect(countActivities({ period, activities: [] })).toMatchObject({ value: "0", groups: [], issues: [] });
  });
});

describe("by stage", () => {
  const model = compileStageModel({
    kind: "stageModel",
    id: "sale",
    firstStay: "creation",
    stages: [
      { id: "contact", kind: "open" },
      { id: "offer", kind: "open" },
      { id: "won", kind: "won" },
    ],
  });
  const { histories } = model.history({
    asOf: "2026-07-31",
    deals: [{ id: "d", createdOn: "2026-07-01", stageId: "won" }],
    changes: [
      { id: "m-1", dealId: "d", fromStageId: "contact", stageId: "offer", changedOn: "2026-07-10" },
      { id: "m-2", dealId: "d", fromStageId: "offer", stageId: "won", changedOn: "2026-07-20" },
    ],
  });
  const on = (doneOn: string, onMoveDay?: "entered") =>
    countActivities(
      { period, histories, activities: [{ id: "a", ownerId: "lin", dealId: "d", type: "call", doneOn }] },
      { by: "stage", ...(onMoveDay === undefined ? {} : { onMoveDay }) },
    ).groups[0]?.id;

  test.each([
    ["2026-07-01", "contact", "contact"],
    ["2026-07-09", "contact", "contact"],
    ["2026-07-10", "contact", "offer"],
    ["2026-07-11", "offer", "offer"],
    ["2026-07-20", "offer", "won"],
    ["2026-07-31", "won", "won"],
  ])("%s counts for %s, or %s", (day, left, entered) => {
    expect([on(day), on(day, "entered")]).toEqual([left, entered]);
  });

  test("needs the histories, each once", () => {
    expect(codesOf(() => countActivities(facts, { by: "stage" }))).toEqual([
      "activities.no_histories /histories",
    ]);
    const twice = { ...facts, histories: [...histories, ...histories] };
    expect(codesOf(() => countActivities(twice, { by: "stage" }))).toEqual([
      "activities.duplicate_history /histories/1/dealId",
    ]);
  });
});

describe("the success rate", () => {
  const visits = ["order", "no", "no", undefined].map((outcome, index) => ({
    id: `v-${index}`,
    ownerId: "lin",
    type: "visit",
    doneOn: "2026-07-05",
    ...(outcome === undefined ? {} : { outcome }),
  }));
  const of = { period, activities: visits };

  test("is of all done, or of those with an outcome", () => {
    expect(rateSuccess(of, { outcomes: ["order"] })).toMatchObject({
      value: "0.25",
      definition: "done",
      withoutOutcome: 1,
    });
    const { value, all, measures } = rateSuccess(of, { outcomes: ["order"], of: "withOutcome" });
    expect([value, all.part, all.whole]).toEqual(["0.3333333333333333333333333333333333", 1, 3]);
    expect(measures).toEqual([{ personId: "lin", measure: "activity.successRate", value, period }]);
  });

  test.each([
    ["nothing_done", [], {}],
    ["no_recorded_outcomes", [visits[3]], { of: "withOutcome" }],
    ["insufficient_sample", visits, { minimum: 5 }],
  ] as const)("is null for %s", (reason, activities, options) => {
    const rated = rateSuccess(
      { period, activities: activities.flatMap((each) => each ?? []) },
      { outcomes: ["order"], ...options },
    );
    expect([rated.value, rated.reason]).toEqual([null, reason]);
  });

  test("counts no calls, unless they are named", () => {
    expect(rateSuccess(facts, { outcomes: ["order"] }).all.whole).toBe(2);
    expect(rateSuccess(facts, { outcomes: ["order"], types: ["visit", "call"] }).all.whole).toBe(3);
  });
});

describe("bad input", () => {
  const bad = {
    period,
    activities: [
      { id: "1", ownerId: "lin", type: "visit", doneOn: "2026-07-32" },
      { id: "2", ownerId: "lin", type: "visit", doneOn: "2026-07-01" },
      { id: "3", ownerId: "lin", type: "visit", doneOn: "2026-07-01" },
      { id: "3", ownerId: "lin", type: "visit", doneOn: "2026-07-02" },
    ],
  };

  test("is refused with every fault", () => {
    expect(codesOf(() => countActivities(bad))).toEqual([
      "date.not_a_date /activities/0/doneOn",
      "document.duplicate_id /activities/2/id",
      "document.duplicate_id /activities/3/id",
    ]);
  });

  test("or reported and left out", () => {
    const counted = countActivities(bad, { onInvalid: "report" });
    expect(counted.value).toBe("1");
    expect(counted.leftOut?.map(({ id, index }) => [id, index])).toEqual([
      ["1", 0],
      ["3", 2],
      ["3", 3],
    ]);
  });

  test.each([
    [{ period: "2026-13", activities: [] }, {}, "period.not_a_period /period"],
    [{ period }, {}, "document.missing_field /activities"],
    [{ period, activities: [] }, { types: [] }, "document.wrong_value /options/types"],
    [{ period, activities: [] }, { onMoveDay: "between" }, "document.wrong_value /options/onMoveDay"],
    [{ period, activities: [] }, { only: ["lin"] }, "document.unknown_field /options/only"],
    [{ period, activities: [], deals: [] }, {}, "document.unknown_field /deals"],
  ])("%j with %j", (given, options, code) => {
    // Not of the type that the call asks for: that is what is tried here.
    const call: (facts: never, options: never) => unknown = countActivities;
    expect(codesOf(() => Reflect.apply(call, undefined, [given, options]))).toEqual([code]);
  });

  test("a rate without outcomes that are successes", () => {
    const call: (facts: never, options: never) => unknown = rateSuccess;
    expect(codesOf(() => Reflect.apply(call, undefined, [facts, {}]))).toEqual([
      "document.missing_field /options/outcomes",
    ]);
  });
});

describe("fields that activities are grouped by", () => {
  const grouped = (values: readonly unknown[], by: string) => {
    const activities = values.map((value, at) => ({
      id: `a-${at}`,
      ownerId: "lin",
      type: "call",
      doneOn: "2026-07-02",
      [by]: value,
    }));
    return Reflect.apply(countActivities, undefined, [{ period: "2026-07", activities }, { by }]);
  };

  test("hold texts, numbers, true and false", () => {
    expect(grouped(["x", 0.5, 7, true, null], "store").groups).toMatchObject(
      ["0.5", "7", "true", "x", null].map((id) => ({ id, done: 1 })),
    );
  });

  test("put no two groups together, and lose none: inexact numbers and lists are faults", () => {
    expect(codesOf(() => grouped([2 ** 53, Number.NaN, [1]], "store"))).toEqual([
      "decimal.unsafe_integer /activities/0/store",
      "decimal.not_finite /activities/1/store",
      "document.wrong_type /activities/2/store",
    ]);
  });

  test("may be called like something that every object has", () => {
    expect(grouped(["x"], "toString").groups).toMatchObject([{ id: "x" }]);
  });
});

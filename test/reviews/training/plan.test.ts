import { compileTraining, type TrainingPlan, type TrainingPlanRequest } from "attainment/reviews";
import { replayTrace } from "attainment/testing";
import { describe, expect, test } from "vitest";
import { asked, lin, sales } from "./samples.js";

const training = compileTraining(sales);
const measures = { "review.negotiation": "3.5", "goal.sales": "0.6" };
const attributes = { role: "consultant", region: "west" };
const mei = { personId: "mei", since: "2026-06-01", attributes, measures, records: [] };
const request: TrainingPlanRequest = { period: "2026-Q3", people: [asked(lin), mei] };

const planned = ({ courses }: TrainingPlan) =>
  courses.map(({ personId, courseId }) => `${personId} ${courseId}`);
const refused = ({ notPlanned }: TrainingPlan) =>
  notPlanned.map(({ personId, need, reason }) => `${personId} ${need.courseId} ${reason}`);

describe("a plan", () => {
  const plan = training.plan(request);

  test("takes what is mandatory first, then what is most urgent, with prerequisites before it", () => {
    expect(planned(plan)).toEqual([
      "mei compliance",
      "mei product",
      "lin listening",
      "lin negotiation",
      "lin new-segment",
      "mei listening",
      "mei negotiation",
    ]);
    expect(refused(plan)).toEqual([]);
  });

  test("says what, when, where, by whom and why", () => {
    const [, , listening, negotiation] = plan.courses;
    expect(negotiation).toEqual({
      personId: "lin",
      courseId: "negotiation",
      title: "Negotiation",
      aim: "Defend a price",
      form: "classroom",
      hours: "12",
      cost: "1800",
      session: { id: "n-1", on: "2026-08-05", place: "Suzhou" },
      need: {
        courseId: "negotiation",
        isMandatory: false,
        dueOn: null,
        urgency: "1",
        from: [{ id: "sells", source: "results", urgency: "1" }],
      },
      prerequisiteOf: [],
    });
    // What lin needs anyway; it comes first, because it is the more urgent.
    expect(listening?.need?.urgency).toBe("1.6");
    const last = plan.courses.at(-1);
    expect(last?.session).toEqual({ id: "n-2", on: "2026-09-10", place: "Shanghai", trainer: "Li Na" });
  });

  test("adds up hours and money", () => {
    expect(plan).toMatchObject({ value: "4900", cost: "4900", hours: "43", hoursLeft: null, costLeft: null });
    const limited = training.plan({ ...request, budget: { hours: "43", cost: "5000.50" } });
    expect(limited).toMatchObject({ hoursLeft: "0", costLeft: "100.5" });
  });

  test("explains its cost", () => {
    const { trace, ...rest } = training.plan(request, { trace: true });
    expect(rest).toEqual(plan);
    expect(trace === undefined ? "no trace" : replayTrace(trace)).toBe("4900");
  });

  test("plans nothing for nobody", () => {
    expect(training.plan({ ...request, people: [] })).toMatchObject({
      value: "0",
      courses: [],
      notPlanned: [],
    });
  });
});

describe("a budget", () => {
  test.each<[string, NonNullable<TrainingPlanRequest["budget"]>, readonly string[]]>([
    ["of hours", { hours: "20" }, ["lin negotiation over_hours", "mei negotiation over_hours"]],
    ["of hours that just suffices", { hours: "43" }, []],
    ["of hours that just does not", { hours: "42.99" }, ["mei negotiation over_hours"]],
    ["of money", { cost: "3000" }, ["mei listening over_cost", "mei negotiation over_cost"]],
    [
      "of hours for each",
      { hoursPerPerson: "15" },
      ["lin negotiation over_hours_of_person", "mei negotiation over_hours_of_person"],
    ],
    [
      "of money for each",
      { costPerPerson: "1000" },
      ["lin negotiation over_cost_of_person", "mei negotiation over_cost_of_person"],
    ],
    [
      "of nothing",
      { cost: 0 },
      [
        "mei product over_cost",
        "lin listening over_cost",
        "lin negotiation over_cost",
        "mei listening over_cost",
        "mei negotiation over_cost",
      ],
    ],
  ])("%s keeps out what does not fit, and not what comes after it", (_name, budget, expected) => {
    expect(refused(training.plan({ ...request, budget }))).toEqual(expected);
  });

  test("tells what the course would take with its open prerequisites", () => {
    const document = {
      ...sales,
      needs: [{ id: "n", source: "market", courseIds: ["negotiation"] }],
      programs: [],
    };
    const plan = compileTraining(document).plan({ ...request, people: [mei], budget: { hours: "15.5" } });
    expect(plan.notPlanned[0]).toMatchObject({ reason: "over_hours", hours: "16", cost: "2300" });
    const whole = compileTraining(document).plan({ ...request, people: [mei], budget: { hours: "16" } });
    expect(
      whole.courses.map(({ courseId, need, prerequisiteOf }) => [
        courseId,
        need?.from[0]?.id,
        prerequisiteOf,
      ]),
    ).toEqual([
      ["listening", undefined, ["negotiation"]],
      ["negotiation", "n", []],
    ]);
  });
});

describe("the choice", () => {
  const document = {
    kind: "training",
    id: "t",
    courses: [
      { id: "long", hours: "10", cost: "100" },
      { id: "short", hours: "2", cost: "90" },
      { id: "free", hours: "5" },
    ],
    needs: [
      { id: "a", source: "market", courseIds: ["long"], priority: "4" },
      { id: "b", source: "market", courseIds: ["short"], priority: "3" },
      { id: "c", source: "market", courseIds: ["free"], priority: "1" },
    ],
  };
  const people = [{ personId: "p", records: [] }];

  test.each<[TrainingPlanRequest["choice"], readonly string[]]>([
    [undefined, ["long", "short", "free"]],
    ["urgency", ["long", "short", "free"]],
    ["urgencyPerHour", ["short", "long", "free"]],
    ["urgencyPerCost", ["free", "long", "short"]],
  ])("%s decides what goes first", (choice, expected) => {
    const asking = { period: "2026-Q3", people, ...(choice === undefined ? {} : { choice }) };
    expect(
      compileTraining(document)
        .plan(asking)
        .courses.map(({ courseId }) => courseId),
    ).toEqual(expected);
  });
});

describe("sessions", () => {
  const course = (id: string, sessions: readonly object[], prerequisiteIds: readonly string[] = []) => ({
    id,
    hours: "1",
    prerequisiteIds,
    sessions,
  });
  const planFor = (courses: readonly object[], people: readonly string[], asOf?: string) =>
    compileTraining({
      kind: "training",
      id: "t",
      courses,
      needs: [{ id: "n", source: "market", courseIds: ["b"] }],
    }).plan({
      period: "2026-Q3",
      ...(asOf === undefined ? {} : { asOf }),
      people: people.map((personId) => ({ personId, records: [] })),
    });

  test("are given while there are seats, to people in the order of their ids", () => {
    const plan = planFor([course("b", [{ id: "s", on: "2026-08-01", seats: 2 }])], ["p-3", "p-1", "p-2"]);
    expect(planned(plan)).toEqual(["p-1 b", "p-2 b"]);
    expect(refused(plan)).toEqual(["p-3 b no_seat"]);
  });

  test.each<[string, readonly string[], string | undefined, string]>([
    ["before the period", ["2026-06-30"], undefined, "no_session"],
    ["on its first day", ["2026-07-01"], undefined, "2026-07-01"],
    ["on its last day", ["2026-09-30"], undefined, "2026-09-30"],
    ["after it", ["2026-10-01"], undefined, "no_session"],
    ["on the last known day", ["2026-08-01"], "2026-08-01", "no_session"],
    ["after the last known day", ["2026-07-20", "2026-08-02"], "2026-08-01", "2026-08-02"],
  ])("%s", (_name, dates, asOf, expected) => {
    const plan = planFor(
      [
        course(
          "b",
          dates.map((on, index) => ({ id: `s-${index}`, on })),
        ),
      ],
      ["p"],
      asOf,
    );
    expect(plan.courses[0]?.session?.on ?? plan.notPlanned[0]?.reason).toBe(expected);
  });

  test("follow those of their prerequisites, also through a course without a date", () => {
    const first = course("a", [{ id: "a-1", on: "2026-08-10" }]);
    const between = { id: "between", hours: "1", prerequisiteIds: ["a"] };
    const sessions = [
      { id: "b-1", on: "2026-08-10" },
      { id: "b-2", on: "2026-08-11" },
    ];
    const plan = planFor([first, between, course("b", sessions, ["between"])], ["p"]);
    expect(plan.courses.map(({ courseId, session }) => [courseId, session?.id])).toEqual([
      ["a", "a-1"],
      ["between", undefined],
      ["b", "b-2"],
    ]);
    const late = planFor([first, course("b", sessions.slice(0, 1), ["a"])], ["p"]);
    expect(refused(late)).toEqual(["p b no_session"]);
  });

  test("do not wait for the renewal of a prerequisite that is passed already", () => {
    const first = course("a", [{ id: "a-1", on: "2026-08-10" }]);
    const second = course("b", [{ id: "b-1", on: "2026-08-01" }], ["a"]);
    const renewed = { id: "c", courseId: "a", renewal: { kind: "afterLast", interval: { months: 12 } } };
    const plan = compileTraining({
      kind: "training",
      id: "t",
      courses: [first, second],
      certificates: [renewed],
      needs: [{ id: "n", source: "market", courseIds: ["b"] }],
    }).plan({
      period: "2026-Q3",
      people: [
        { personId: "p", records: [{ id: "r", personId: "p", courseId: "a", completedOn: "2025-09-01" }] },
      ],
    });
    expect(
      plan.courses.map(({ courseId, session, prerequisiteOf }) => [courseId, session?.id, prerequisiteOf]),
    ).toEqual([
      ["a", "a-1", []],
      ["b", "b-1", []],
    ]);
  });
});

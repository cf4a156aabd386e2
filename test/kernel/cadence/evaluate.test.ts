import { describe, expect, test } from "vitest";
import { type CadenceFacts, compileCadence } from "../../../src/kernel/cadence/index.js";
import { replayTrace } from "../../../src/testing/index.js";

const weekly = { kind: "weekly", on: ["monday"] };
const on = (...dates: readonly string[]) => dates.map((date, index) => ({ id: `e-${index}`, on: date }));

function statuses(document: object, facts: CadenceFacts): readonly (readonly [string, string])[] {
  const { occurrences } = compileCadence(document).evaluate(facts);
  return occurrences.map(({ dueOn, status }) => [dueOn.slice(5), status]);
}

describe("what was due on fixed dates", () => {
  test("is done, late, missed, overdue or due", () => {
    const facts = { period: "2026-06", asOf: "2026-06-23", events: on("2026-06-01", "2026-06-09") };
    expect(statuses(weekly, facts)).toEqual([
      ["06-01", "done"],
      ["06-08", "late"],
      ["06-15", "missed"],
      ["06-22", "overdue"],
      ["06-29", "due"],
    ]);
    const result = compileCadence(weekly).evaluate(facts);
    expect(result).toMatchObject({
      value: "0.25",
      completion: "0.5",
      nextDueOn: "2026-06-22",
      unmatched: [],
    });
    expect(result.occurrences[1]).toEqual({
      dueOn: "2026-06-08",
      status: "late",
      eventId: "e-1",
      doneOn: "2026-06-09",
      daysLate: 1,
    });
    expect(result.occurrences[2]?.daysLate).toBe(8);
  });

  test.each<[string, object, readonly string[], readonly string[]]>([
    [
      "a second event in a week does the next one early",
      {},
      ["2026-06-09", "2026-06-11"],
      ["missed", "late", "done"],
    ],
    [
      "an event on the due date belongs to it, not to the week before",
      {},
      ["2026-06-08"],
      ["missed", "done", "missed"],
    ],
    ["grace keeps it in time", { graceDays: 1 }, ["2026-06-09", "2026-06-17"], ["missed", "done", "late"]],
    [
      "too early counts for nothing",
      { earlyDays: 2, lateDays: 0 },
      ["2026-06-05", "2026-06-13"],
      ["missed", "missed", "done"],
    ],
    ["too late counts for nothing", { lateDays: 1 }, ["2026-06-03"], ["missed", "done", "missed"]],
    [
      "two late ones catch up on two",
      { lateDays: 14 },
      ["2026-06-10", "2026-06-11"],
      ["late", "late", "overdue"],
    ],
  ])("%s", (_name, more, dates, expected) => {
    const facts = { period: "2026-06-01/2026-06-22", events: on(...dates), asOf: "2026-06-28" };
    const settled = statuses({ ...weekly, ...more }, facts).map(([, status]) => status);
    expect(settled).toEqual(expected);
  });

  test("an event of the period before may do it early, and one after it late", () => {
    const facts = {
      period: "2026-06",
      events: on("2026-05-25", "2026-05-28", "2026-07-02"),
      asOf: "2026-07-31",
    };
    expect(statuses(weekly, facts)).toEqual([
      ["06-01", "done"],
      ["06-08", "missed"],
      ["06-15", "missed"],
      ["06-22", "missed"],
      ["06-29", "late"],
    ]);
  });

  test("is not asked before the start, after the end and in a pause", () => {
    const facts = {
      period: "2026-06",
      events: on("2026-06-15"),
      since: "2026-06-02",
      until: "2026-06-29",
      pauses: [{ from: "2026-06-20", to: "2026-06-27" }],
    };
    expect(statuses(weekly, facts)).toEqual([
      ["06-08", "missed"],
      ["06-15", "done"],
      ["06-22", "excused"],
    ]);
  });

  test("is what is still open by its grace, however long before the period it was due", () => {
    const facts = {
      period: "2026-06-01/2026-06-15",
      events: on("2026-06-02", "2026-06-02"),
      asOf: "2026-06-30",
    };
    // Both do what was due in May: the times of 4 and 11 May were open through their 30 days of grace.
    expect(statuses({ ...weekly, graceDays: 30 }, facts)).toEqual([
      ["06-01", "due"],
      ["06-08", "due"],
    ]);
  });

  test.each<[string, Partial<CadenceFacts>, string | null]>([
    ["the one after what was done early", { events: on("2026-06-29", "2026-06-30") }, "2026-07-13"],
    ["the first after a pause", { pauses: [{ from: "2026-07-01", to: "2026-07-20" }] }, "2026-07-20"],
    ["the oldest at a day before the period", { asOf: "2026-04-01" }, "2026-03-30"],
    ["the first of a start to come", { since: "2026-08-04" }, "2026-08-10"],
    ["none at the end", { until: "2026-07-01", events: on("2026-06-29") }, null],
  ])("next is %s", (_name, more, expected) => {
    const facts = { period: "2026-06", events: on("2026-06-29"), ...more };
    expect(compileCadence(weekly).evaluate(facts).nextDueOn).toBe(expected);
  });

  test.each<[string, string, string]>([
    ["the due date", "2026-06-08", "due"],
    ["the last day of grace", "2026-06-09", "due"],
    ["the day after it", "2026-06-10", "overdue"],
    ["the last day on which it can be late", "2026-06-11", "overdue"],
    ["the day after that", "2026-06-12", "missed"],
  ])("stands as of %s", (_name, asOf, expected) => {
    const facts = { period: "2026-06-02/2026-06-09", events: [], asOf };
    expect(statuses({ ...weekly, graceDays: 1, lateDays: 3 }, facts)).toEqual([["06-08", expected]]);
  });

  test("is not done by what was done before the start", () => {
    const facts = { period: "2026-06-01/2026-06-09", events: on("2026-06-03"), asOf: "2026-06-09" };
    expect(statuses(weekly, { ...facts, since: "2026-06-03" })).toEqual([["06-08", "done"]]);
    expect(statuses(weekly, { ...facts, since: "2026-06-04" })).toEqual([["06-08", "overdue"]]);
  });

  test("is nothing where nothing is due", () => {
    const result = compileCadence(weekly).evaluate({
      period: "2026-06-02/2026-06-05",
      since: "2026-06-02",
      events: [],
    });
    expect(result).toMatchObject({
      value: null,
      reason: "nothing_due",
      completion: null,
      nextDueOn: "2026-06-08",
    });
  });

  test("an event that does nothing is told", () => {
    const document = { ...weekly, earlyDays: 1 };
    const facts = {
      period: "2026-06",
      events: on("2026-06-01", "2026-06-03", "2026-06-25"),
      asOf: "2026-06-20",
    };
    expect(compileCadence(document).evaluate(facts).unmatched).toEqual([
      { id: "e-1", on: "2026-06-03", reason: "nothing_open" },
      { id: "e-2", on: "2026-06-25", reason: "after_as_of" },
    ]);
  });

  test("explains its share", () => {
    const facts = { period: "2026-06", events: on("2026-06-01", "2026-06-09") };
    const { trace, ...rest } = compileCadence({ ...weekly, id: "check-in" }).evaluate(facts, { trace: true });
    expect(rest).toEqual(compileCadence({ ...weekly, id: "check-in" }).evaluate(facts));
    expect(trace).toMatchObject({ id: "cadence.check-in", kind: "quotient", value: rest.value });
    expect(trace?.children[0]?.inputs).toEqual([{ id: "done", value: "1", sources: ["e-0"] }]);
    expect(trace === undefined ? "no trace" : replayTrace(trace)).toBe(rest.value);
  });
});

describe("what is due so long after it was done last", () => {
  const visit = { kind: "afterLast", interval: { days: 14 } };

  test("follows what was done", () => {
    const facts = {
      period: "2026-06",
      since: "2026-06-01",
      events: on("2026-06-10", "2026-06-26"),
      asOf: "2026-06-30",
    };
    expect(statuses(visit, facts)).toEqual([
      ["06-15", "done"],
      ["06-24", "late"],
    ]);
    expect(compileCadence(visit).evaluate(facts).nextDueOn).toBe("2026-07-10");
  });

  test("starts with the first event where no start is given", () => {
    const result = compileCadence(visit).evaluate({
      period: "2026-06",
      events: on("2026-06-02", "2026-06-16"),
    });
    expect(result.occurrences.map(({ dueOn, status }) => [dueOn, status])).toEqual([
      ["2026-06-16", "done"],
      ["2026-06-30", "due"],
    ]);
    expect(result.unmatched).toEqual([{ id: "e-0", on: "2026-06-02", reason: "starts" }]);
    expect(compileCadence(visit).evaluate({ period: "2026-06", events: [] })).toMatchObject({
      value: null,
      reason: "nothing_due",
      nextDueOn: null,
    });
  });

  test("waits, or is missed and due again", () => {
    const facts = { period: "2026-06", since: "2026-05-20", events: [], asOf: "2026-06-30" };
    expect(statuses(visit, facts)).toEqual([["06-03", "overdue"]]);
    expect(statuses({ ...visit, lateDays: 7 }, facts)).toEqual([
      ["06-03", "missed"],
      ["06-17", "missed"],
    ]);
  });

  test("counts from the due date where that is said", () => {
    const facts = { period: "2026-06", since: "2026-06-01", events: on("2026-06-10") };
    expect(statuses({ ...visit, next: "due" }, facts)).toEqual([
      ["06-15", "done"],
      ["06-29", "overdue"],
    ]);
  });

  test("is due first on the start, or on the working day after it, and never before", () => {
    const document = {
      ...visit,
      first: "atStart",
      onDayOff: "previous",
      calendar: { weekend: ["saturday", "sunday"] },
    };
    const facts = { period: "2026-06", since: "2026-06-06", events: [] };
    expect(statuses(document, facts)).toEqual([["06-08", "overdue"]]);
    expect(statuses(document, { ...facts, since: "2026-06-05" })).toEqual([["06-05", "overdue"]]);
  });

  test("two visits on one day are one", () => {
    const facts = { period: "2026-06", since: "2026-06-01", events: on("2026-06-10", "2026-06-10") };
    const result = compileCadence(visit).evaluate(facts);
    expect(result.counts).toMatchObject({ done: 1, overdue: 1 });
    expect(result.unmatched).toEqual([{ id: "e-1", on: "2026-06-10", reason: "nothing_open" }]);
  });

  test("a renewal may come only so early", () => {
    const facts = { period: "2026-06", since: "2026-06-01", events: on("2026-06-08", "2026-06-13") };
    const result = compileCadence({ ...visit, earlyDays: 2 }).evaluate(facts);
    expect(result.occurrences[0]).toMatchObject({ dueOn: "2026-06-15", status: "done", eventId: "e-1" });
    expect(result.unmatched.map(({ id }) => id)).toEqual(["e-0"]);
  });

  test("moves behind a pause, and ends", () => {
    const pauses = [
      { from: "2026-06-14", to: "2026-06-18" },
      { from: "2026-06-18", to: "2026-06-21" },
    ];
    const facts = { period: "2026-06", since: "2026-06-01", events: [], pauses };
    expect(statuses(visit, facts)).toEqual([["06-21", "overdue"]]);
    const calendar = { weekend: ["saturday", "sunday"] };
    const before = { ...visit, onDayOff: "previous", calendar };
    // The 21st is a Sunday, and the working day before it lies in the pause.
    expect(statuses(before, facts)).toEqual([["06-22", "overdue"]]);
    expect(statuses(visit, { ...facts, until: "2026-06-15" })).toEqual([]);
  });
});

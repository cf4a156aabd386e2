import { isAttainmentError } from "attainment/kernel";
import { assessVisits, type VisitFacts, type VisitOptions } from "attainment/pipeline";
import { describe, expect, test } from "vitest";

const asOf = "2026-09-30";

function standing(customer: object, visits: readonly string[], options: VisitOptions = {}) {
  const result = assessVisits(
    {
      asOf,
      customers: [{ id: "c", gradeId: "A", visitEveryDays: 7, createdOn: "2026-01-01", ...customer }],
      activities: visits.map((doneOn, index) => ({
        id: `v-${index}`,
        ownerId: "lin",
        customerId: "c",
        type: "visit",
        doneOn,
      })),
    },
    options,
  );
  const [only] = result.customers;
  return [only?.status, only?.dueOn, only?.daysLate];
}

describe("a customer to be visited every 7 days is", () => {
  test.each([
    ["visited within them", {}, ["2026-09-24"], ["onTime", "2026-10-01", 0]],
    ["due today", {}, ["2026-09-23"], ["onTime", "2026-09-30", 0]],
    ["a day behind", {}, ["2026-09-22"], ["overdue", "2026-09-29", 1]],
    [
      "visited again later, which is not known yet",
      {},
      ["2026-09-22", "2026-10-01"],
      ["overdue", "2026-09-29", 1],
    ],
    ["visited on the day", {}, ["2026-09-30"], ["onTime", "2026-10-07", 0]],
    ["never touched", {}, [], ["untouched", "2026-01-08", 265]],
    ["new", { createdOn: "2026-09-23" }, [], ["notYetDue", "2026-09-30", 0]],
    ["new no longer", { createdOn: "2026-09-22" }, [], ["untouched", "2026-09-29", 1]],
    ["never touched, nobody knows since when", { createdOn: null }, [], ["untouched", null, null]],
    [
      "visited before it was a customer",
      { createdOn: "2026-09-28" },
      ["2026-06-01"],
      ["onTime", "2026-10-05", 0],
    ],
    ["not to be visited", { visitEveryDays: null }, ["2026-01-02"], ["noInterval", null, 0]],
  ] as const)("%s", (_what, customer, visits, expected) => {
    expect(standing(customer, visits)).toEqual(expected);
  });

  test("behind by a day, and in grace", () => {
    expect(standing({}, ["2026-09-22"], { graceDays: 1 })).toEqual(["onTime", "2026-09-29", 0]);
    expect(standing({}, ["2026-09-21"], { graceDays: 1 })).toEqual(["overdue", "2026-09-28", 2]);
  });

  test("due on the next working day", () => {
    const calendar = { weekend: ["saturday", "sunday"] } as const;
    // The 19th of September 2026 is a Saturday, and so is the 26th.
    expect(standing({}, ["2026-09-19"], { calendar, onDayOff: "next" })[1]).toBe("2026-09-28");
  });
});

const facts: VisitFacts = {
  asOf,
  customers: [
    { id: "a1", ownerId: "lin", gradeId: "A", visitEveryDays: 7, createdOn: "2026-01-01" },
    { id: "a2", ownerId: "wang", gradeId: "A", visitEveryDays: 7, createdOn: "2026-01-01" },
    { id: "b1", ownerId: "lin", gradeId: "B", visitEveryDays: 14, createdOn: "2026-09-29" },
    { id: "d1", gradeId: "D", createdOn: "2026-01-01" },
    { id: "x", ownerId: "lin", gradeId: "A", visitEveryDays: 7, createdOn: "2026-10-01" },
  ],
  activities: [
    { id: "1", ownerId: "lin", customerId: "a1", type: "visit", doneOn: "2026-09-28" },
    { id: "2", ownerId: "lin", customerId: "a2", type: "call", doneOn: "2026-09-28" },
    { id: "3", ownerId: "lin", customerId: "gone", type: "visit", doneOn: "2026-09-28" },
    { id: "4", ownerId: "lin", type: "visit", doneOn: "2026-09-28" },
    { id: "5", ownerId: "lin", customerId: "a2", type: "visit", dueOn: "2026-09-28" },
  ],
};

describe("customers by grade and owner", () => {
  const result = assessVisits(facts);

  test("parts sum to all, and shares stand on what was due", () => {
    expect(result.all).toMatchObject({ customers: 4, onTime: 1, untouched: 1, notYetDue: 1, noInterval: 1 });
    expect([result.value, result.all.rate.whole, result.notYetCreated]).toEqual(["0.5", 2, 1]);
    expect(result.grades.map(({ id, rate }) => [id, rate.value, rate.reason])).toEqual([
      ["A", "0.5", undefined],
      ["B", null, "nothing_due"],
      ["D", null, "nothing_due"],
    ]);
  });

  test("have owners whose figures flow on", () => {
    expect(result.owners.map(({ id }) => id)).toEqual(["lin", "wang", null]);
    expect(result.measures).toContainEqual({ personId: "lin", measure: "visits.onTimeRate", value: "1" });
    expect(result.measures).toContainEqual({
      personId: "wang",
      measure: "visits.untouchedCount",
      value: "1",
    });
  });

  test("tell of visits that match nobody", () => {
    expect([result.unmatched, result.issues.map(({ code }) => code)]).toEqual([
      2,
      ["activities.unmatched_visits"],
    ]);
  });

  test("may count those that are not due yet as in time", () => {
    expect(assessVisits(facts, { notYetDue: "onTime" }).all.rate).toMatchObject({ part: 2, whole: 3 });
  });

  test("may be called instead of visited", () => {
    expect(assessVisits(facts, { types: ["visit", "call"] }).all.onTime).toBe(2);
  });
});

describe("bad input", () => {
  test.each<[string, VisitFacts, VisitOptions, string]>([
    ["an interval of no days", withInterval(0), {}, "document.wrong_value /customers/0/visitEveryDays"],
    [
      "a due day after all days",
      { ...withInterval(3650), asOf: "9999-12-01" },
      {},
      "activities.due_too_late /customers/0/visitEveryDays",
    ],
    ["no such day", { ...facts, asOf: "2026-02-30" }, {}, "date.not_a_date /asOf"],
    ["grace below zero", facts, { graceDays: -1 }, "document.wrong_value /options/graceDays"],
    [
      "no calendar to avoid days off by",
      facts,
      { onDayOff: "next" },
      "cadence.no_calendar /options/calendar",
    ],
  ])("%s", (_what, given, options, code) => {
    try {
      assessVisits(given, options);
      expect.unreachable();
    } catch (error) {
      expect(isAttainmentError(error) && error.issues.map((issue) => `${issue.code} ${issue.path}`)).toEqual([
        code,
      ]);
    }
  });
});

function withInterval(visitEveryDays: number): VisitFacts {
  return { asOf, customers: [{ id: "c", visitEveryDays }], activities: [] };
}

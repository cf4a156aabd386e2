import { isAttainmentError } from "attainment/kernel";
import { describe, expect, test } from "vitest";
import { compileCadence, lintCadence, safeCompileCadence } from "../../../src/kernel/cadence/index.js";

const week = { weekend: ["saturday", "sunday"] };
const weekly = { kind: "weekly", on: ["monday"] };
const month = (on: object) => ({ kind: "periodic", unit: "month", on });

function codesOf(issues: readonly { readonly code: string; readonly path: string }[]) {
  return issues.map(({ code, path }) => [code, path]);
}

function thrown(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code }) => code);
    throw error;
  }
  return [];
}

describe("a faulty cadence", () => {
  test.each<[string, object, readonly (readonly [string, string])[]]>([
    ["an unknown kind", { kind: "hourly" }, [["document.unknown_kind", "/kind"]]],
    ["no day of the week", { kind: "weekly", on: [] }, [["document.wrong_value", "/on"]]],
    ["an unknown field", { ...weekly, unit: "week" }, [["document.unknown_field", "/unit"]]],
    ["working days without a calendar", { kind: "workingDays" }, [["cadence.no_calendar", "/calendar"]]],
    ["days off without a calendar", { ...weekly, onDayOff: "next" }, [["cadence.no_calendar", "/calendar"]]],
    ["a working day without a calendar", month({ workingDay: 1 }), [["cadence.no_calendar", "/calendar"]]],
    [
      "an interval of working days without a calendar",
      { kind: "afterLast", interval: { workingDays: 3 } },
      [["cadence.no_calendar", "/calendar"]],
    ],
    [
      "a calendar that contradicts itself",
      {
        ...weekly,
        onDayOff: "next",
        calendar: { ...week, holidays: ["2026-01-01"], workdays: ["2026-01-01"] },
      },
      [["calendar.holiday_and_workday", "/calendar/workdays/0"]],
    ],
    ["day 0", month({ day: 0 }), [["cadence.bad_day", "/on/day"]]],
    ["day 32", month({ day: 32 }), [["cadence.bad_day", "/on/day"]]],
    ["a sixth Monday", month({ weekday: "monday", nth: 6 }), [["cadence.bad_day", "/on/nth"]]],
    [
      "a fifteenth Monday of a quarter",
      { ...month({ weekday: "monday", nth: 15 }), unit: "quarter" },
      [["cadence.bad_day", "/on/nth"]],
    ],
    [
      "the 93rd day of a quarter",
      { ...month({ day: 93 }), unit: "quarter" },
      [["cadence.bad_day", "/on/day"]],
    ],
    ["the second month of a month", month({ month: 2, day: 1 }), [["cadence.bad_day", "/on/month"]]],
    [
      "more grace than time",
      { ...weekly, graceDays: 3, lateDays: 2 },
      [["cadence.grace_beyond_late", "/graceDays"]],
    ],
    [
      "a visit that skips days off",
      { kind: "afterLast", interval: { days: 3 }, onDayOff: "skip", calendar: week },
      [["cadence.cannot_skip", "/onDayOff"]],
    ],
    ["no date", { kind: "dates", dates: ["2026-02-30"] }, [["date.not_a_date", "/dates/0"]]],
    ["no first date", { kind: "everyDays", days: 7, from: "soon" }, [["date.not_a_date", "/from"]]],
    [
      "an interval of nothing",
      { kind: "afterLast", interval: { days: 0 } },
      [["document.wrong_value", "/interval/days"]],
    ],
  ])("is refused: %s", (_name, document, expected) => {
    const read = safeCompileCadence(document);
    expect(read.ok ? [] : codesOf(read.issues)).toEqual(expected);
    expect(codesOf(lintCadence(document))).toEqual(expected);
  });
});

describe("lint", () => {
  test.each<[string, object, readonly (readonly [string, string])[]]>([
    ["nothing to say", weekly, []],
    ["a calendar for nothing", { ...weekly, calendar: week }, [["cadence.unused_calendar", "/calendar"]]],
    [
      "days off that are skipped",
      { ...weekly, calendar: week, onDayOff: "skip" },
      [["cadence.skips_days_off", "/onDayOff"]],
    ],
    ["a fifth Monday", month({ weekday: "monday", nth: -5 }), [["cadence.skips_periods", "/on/nth"]]],
    [
      "a 53rd Monday",
      { ...month({ weekday: "monday", nth: 53 }), unit: "year" },
      [["cadence.skips_periods", "/on/nth"]],
    ],
    ["the 52nd Monday", { ...month({ weekday: "monday", nth: 52 }), unit: "year" }, []],
    ["the fifth Monday of a quarter", { ...month({ weekday: "monday", nth: 5 }), unit: "quarter" }, []],
  ])("finds %s", (_name, document, expected) => {
    expect(codesOf(lintCadence(document))).toEqual(expected);
  });
});

describe("faulty facts", () => {
  const facts = { period: "2026-06", events: [{ id: "a", on: "2026-06-01" }] };
  const cadence = compileCadence(weekly);

  test.each<[string, unknown, readonly (readonly [string, string])[]]>([
    ["no object", 7, [["document.wrong_type", ""]]],
    ["no period", { events: [] }, [["document.missing_field", "/period"]]],
    ["no events", { period: "2026-06" }, [["document.missing_field", "/events"]]],
    ["an unknown field", { ...facts, today: "2026-06-01" }, [["document.unknown_field", "/today"]]],
    ["no date as of which", { ...facts, asOf: "today" }, [["date.not_a_date", "/asOf"]]],
    [
      "an end before the start",
      { ...facts, since: "2026-06-02", until: "2026-06-02" },
      [["cadence.unsorted", "/until"]],
    ],
    [
      "a pause that ends as it begins",
      { ...facts, pauses: [{ from: "2026-06-02", to: "2026-06-02" }] },
      [["cadence.unsorted", "/pauses/0/to"]],
    ],
    [
      "one event twice",
      { ...facts, events: [...facts.events, ...facts.events] },
      [["cadence.duplicate_event", "/events/1/id"]],
    ],
    [
      "an event on no date",
      { ...facts, events: [{ id: "a", on: 3 }] },
      [["date.not_a_date", "/events/0/on"]],
    ],
    [
      "a time of more than a hundred years",
      { ...facts, events: [{ id: "a", on: "1826-06-01" }] },
      [["cadence.too_long", "/period"]],
    ],
  ])("are refused: %s", (_name, given, expected) => {
    const result = cadence.safeEvaluate(given);
    expect(result.ok ? [] : codesOf(result.issues)).toEqual(expected);
  });

  test("so is a start more than a hundred years ago, from which each time would have to be told", () => {
    const daily = compileCadence({ kind: "afterLast", interval: { days: 1 }, lateDays: 0 });
    const result = daily.safeEvaluate({ period: "2026-06", since: "0001-01-01", events: [] });
    expect(result.ok ? [] : codesOf(result.issues)).toEqual([["cadence.too_long", "/period"]]);
  });

  test("an event may be left out and reported", () => {
    const events = [...facts.events, { id: "b", on: "2026-06-31" }];
    const result = cadence.evaluate({ ...facts, events }, { onInvalid: "report" });
    expect(result.leftOut).toEqual([
      { id: "b", stream: "events", index: 1, reason: "date.not_a_date", amount: null },
    ]);
    expect(result.counts.done).toBe(1);
  });

  test("a due date behind the end of the calendar is a fault of the dates", () => {
    const visit = compileCadence({ kind: "afterLast", interval: { months: 240 } });
    const result = visit.safeEvaluate({ period: "9999-12", since: "9990-01-01", events: [] });
    expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(["date.out_of_range"]);
  });

  test("due dates need a span, and a start where they count from it", () => {
    const span = { from: "2026-06-01", to: "2026-07-01" };
    const visit = compileCadence({ kind: "afterLast", interval: { days: 14 } });
    expect(thrown(() => visit.dueDates(span))).toEqual(["cadence.no_start"]);
    expect(thrown(() => cadence.dueDates({ from: span.to, to: span.from }))).toEqual(["cadence.unsorted"]);
    expect(thrown(() => cadence.dueDates({ from: "1800-01-01", to: span.to }))).toEqual(["cadence.too_long"]);
    expect(thrown(() => cadence.dueDates({ from: "x", to: span.to }))).toEqual(["date.not_a_date"]);
    expect(thrown(() => cadence.nextDueAfter("x"))).toEqual(["date.not_a_date"]);
  });

  test("the document and the cadence are frozen", () => {
    expect(Object.isFrozen(cadence)).toBe(true);
    expect(Object.isFrozen(cadence.document)).toBe(true);
  });
});

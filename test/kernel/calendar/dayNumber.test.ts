import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  dateOfDay,
  dayNumber,
  daysBetween,
  isCalendarDate,
  weekdayOf,
} from "../../../src/kernel/calendar/index.js";
import { runs, seed } from "../../seed.js";
import { dates, days } from "./arbitraries.js";
import { codesOf } from "./codesOf.js";

describe("isCalendarDate", () => {
  test.each([
    "0001-01-01",
    "0004-02-29",
    "1600-02-29",
    "1970-01-01",
    "2000-02-29",
    "2024-02-29",
    "2026-01-31",
    "2026-04-30",
    "9999-12-31",
  ])("%s is a date", (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  test.each([
    "",
    "0000-12-31",
    "1900-02-29",
    "2100-02-29",
    "2026-02-29",
    "2026-02-30",
    "2026-04-31",
    "2026-06-31",
    "2026-09-31",
    "2026-11-31",
    "2026-01-32",
    "2026-00-01",
    "2026-13-01",
    "2026-01-00",
    "2026-1-01",
    "2026/01/01",
    "20260101",
    "2026-01-1 ",
    " 2026-01-1",
    "2026-01-01T00:00:00Z",
    "+2026-01-1",
    "-026-01-01",
    "10000-01-01",
    "２０２６-01-01",
    "2026-0a-01",
    "2026-01-0/",
    "2026-01-0:",
  ])("%j is none", (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  test.each([[undefined], [null], [20260101], [new Date(0)], [["2026-01-01"]], [{ length: 10 }]])(
    "%s is none",
    (value) => {
      expect(isCalendarDate(value)).toBe(false);
    },
  );

  test("says yes to exactly the days that Date knows", () => {
    const parts = fc.record({
      year: fc.integer({ min: 0, max: 2400 }),
      month: fc.integer({ min: 0, max: 14 }),
      day: fc.integer({ min: 0, max: 33 }),
    });
    fc.assert(
      fc.property(parts, ({ year, month, day }) => {
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
        expect(isCalendarDate(text)).toBe(year > 0 && fromDate(oracle(year, month, day)) === text);
      }),
      { seed, numRuns: runs * 5 },
    );
  });
});

describe("dayNumber and dateOfDay", () => {
  test.each([
    ["0001-01-01", -719_162],
    ["1899-12-31", -25_568],
    ["1969-12-31", -1],
    ["1970-01-01", 0],
    ["1972-02-29", 789],
    ["2000-03-01", 11_017],
    ["2026-11-22", 20_779],
    ["9999-12-31", 2_932_896],
  ])("%s is day %i", (date, day) => {
    expect(dayNumber(date)).toBe(day);
    expect(dateOfDay(day)).toBe(date);
  });

  test("agree with Date in UTC", () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = fromDate(day * 86_400_000);
        expect(dateOfDay(day)).toBe(date);
        expect(dayNumber(date)).toBe(day);
      }),
      { seed, numRuns: runs * 5 },
    );
  });

  test("every day of 400 years follows the day before it", () => {
    const first = dayNumber("1999-12-31");
    const wrong = Array.from({ length: 146_098 }, (_, index) => first + index).filter(
      (day) => dayNumber(dateOfDay(day)) !== day,
    );
    expect(wrong).toEqual([]);
  });

  test("later dates have greater numbers, as their texts do", () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(Math.sign(dayNumber(a) - dayNumber(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
      { seed, numRuns: runs },
    );
  });

  test.each(["2026-02-30", "", "today"])("%j is refused", (text) => {
    expect(codesOf(() => dayNumber(text))).toEqual(["date.not_a_date"]);
  });

  test.each([-719_163, 2_932_897, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "%d is no day number",
    (day) => {
      expect(codesOf(() => dateOfDay(day))).toEqual(["date.out_of_range"]);
    },
  );
});

describe("daysBetween and addDays", () => {
  test.each([
    ["2026-01-01", "2027-01-01", 365],
    ["2028-01-01", "2029-01-01", 366],
    ["2026-06-01", "2027-01-01", 214],
    ["2026-03-01", "2026-02-28", -1],
    ["2026-03-01", "2026-03-01", 0],
    ["2011-12-29", "2011-12-31", 2],
  ])("from %s to %s there are %i days", (from, to, count) => {
    expect(daysBetween(from, to)).toBe(count);
    expect(addDays(from, count)).toBe(to);
  });

  test("undo each other, and add up", () => {
    fc.assert(
      fc.property(dates, dates, dates, (a, b, c) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
      }),
      { seed, numRuns: runs },
    );
  });

  test("no date lies outside the years 1 to 9999", () => {
    expect(codesOf(() => addDays("9999-12-31", 1))).toEqual(["date.out_of_range"]);
    expect(codesOf(() => addDays("0001-01-01", -1))).toEqual(["date.out_of_range"]);
  });

  test("a count is an integer", () => {
    expect(codesOf(() => addDays("2026-01-01", 1.5))).toEqual(["date.out_of_range"]);
  });
});

describe("weekdayOf", () => {
  test.each([
    ["0001-01-01", 1],
    ["1970-01-01", 4],
    ["1969-12-31", 3],
    ["2026-11-22", 7],
    ["2026-11-23", 1],
  ])("%s is weekday %i", (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  test("agrees with Date in UTC, where Sunday is 0", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(weekdayOf(dateOfDay(day)) % 7).toBe(new Date(day * 86_400_000).getUTCDay());
      }),
      { seed, numRuns: runs },
    );
  });
});

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}

/** The instant of a day; unlike Date.UTC it takes the years 0 to 99 as they are. */
function oracle(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function fromDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

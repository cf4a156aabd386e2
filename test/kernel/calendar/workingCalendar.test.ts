import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  compileWorkingCalendar,
  completedMonths,
  daysBetween,
  parsePeriod,
  prorate,
  prorationOf,
  safeCompileWorkingCalendar,
  splitPeriod,
  type WorkingCalendar,
  weekdayOf,
} from "../../../src/kernel/calendar/index.js";
import { weekdays } from "../../../src/kernel/calendar/weekdays.js";
import { addFractions, compareFractions, fractionOf, ONE, ZERO } from "../../../src/kernel/decimal/index.js";
import { runs, seed } from "../../seed.js";
import { untyped } from "../untyped.js";
import { dates, spans } from "./arbitraries.js";
import { codesOf } from "./codesOf.js";

/** The days that the State Council of China named for 2026 in its notice of 2025-11-04, https://www.gov.cn */
const china2026: WorkingCalendar = {
  weekend: ["saturday", "sunday"],
  holidays: [
    ...daysFrom("2026-01-01", 3),
    ...daysFrom("2026-02-15", 9),
    ...daysFrom("2026-04-04", 3),
    ...daysFrom("2026-05-01", 5),
    ...daysFrom("2026-06-19", 3),
    ...daysFrom("2026-09-25", 3),
    ...daysFrom("2026-10-01", 7),
  ],
  workdays: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
};

function daysFrom(first: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

describe("a working calendar", () => {
  const calendar = compileWorkingCalendar(china2026);

  test.each([
    ["2026-02-13", true],
    ["2026-02-14", true],
    ["2026-02-15", false],
    ["2026-02-16", false],
    ["2026-02-28", true],
    ["2026-03-01", false],
    ["2026-10-08", true],
  ])("%s is worked: %s", (date, worked) => {
    expect(calendar.isWorkingDay(date)).toBe(worked);
  });

  // 365 days less 104 of weekends less 13 of holidays: 劳社部发[2008]3号 as amended for the 13 days of 2025.
  test.each([
    ["2026", 248],
    ["2026-10", 18],
    ["2026-02", 16],
    ["2026-02-14/2026-02-15", 1],
    ["2026-02-15/2026-02-24", 0],
  ])("%s has %i working days", (period, count) => {
    expect(calendar.countWorkingDays(parsePeriod(period))).toBe(count);
  });

  test.each([
    ["2026-02-14", 1, "2026-02-24"],
    ["2026-02-13", 1, "2026-02-14"],
    ["2026-02-20", 1, "2026-02-24"],
    ["2026-02-24", -1, "2026-02-14"],
    ["2026-02-20", -1, "2026-02-14"],
    ["2026-02-20", 0, "2026-02-20"],
    ["2025-12-31", 248, "2026-12-31"],
    ["2027-01-01", -248, "2026-01-04"],
  ])("from %s, %i working days on is %s", (date, count, expected) => {
    expect(calendar.addWorkingDays(date, count)).toBe(expected);
  });

  test.each([
    ["2026-10", 1, "2026-10-08"],
    ["2026-10", 3, "2026-10-10"],
    ["2026-10", 18, "2026-10-30"],
    ["2026-10", -1, "2026-10-30"],
    ["2026-10", -18, "2026-10-08"],
    ["2026-10", 19, null],
    ["2026-10", -19, null],
    ["2026-10", 0, null],
  ])("of %s, number %i is %s", (period, n, expected) => {
    expect(calendar.nthWorkingDay(parsePeriod(period), n)).toBe(expected);
  });

  test("a weekend need not be two days, nor end the week", () => {
    const friday = compileWorkingCalendar({ weekend: ["friday"] });
    expect(friday.countWorkingDays(parsePeriod("2026-01"))).toBe(26);
    expect(compileWorkingCalendar({ weekend: [] }).countWorkingDays(parsePeriod("2026"))).toBe(365);
  });

  test("what lies outside the calendar is refused", () => {
    expect(codesOf(() => calendar.addWorkingDays("9999-12-31", 1))).toEqual(["date.out_of_range"]);
    expect(codesOf(() => calendar.addWorkingDays("0001-01-01", -1))).toEqual(["date.out_of_range"]);
    expect(codesOf(() => calendar.addWorkingDays("2026-01-01", 1.5))).toEqual(["date.out_of_range"]);
    expect(codesOf(() => calendar.nthWorkingDay(parsePeriod("2026"), 1.5))).toEqual(["date.out_of_range"]);
    expect(codesOf(() => calendar.isWorkingDay("2026-02-30"))).toEqual(["date.not_a_date"]);
  });

  test("the compiled calendar is frozen, the document handed over is not", () => {
    expect(Object.isFrozen(calendar)).toBe(true);
    expect(Object.isFrozen(calendar.document.holidays)).toBe(true);
    expect(Object.isFrozen(china2026)).toBe(false);
  });

  test.each([
    [{ weekend: ["saturday"], holidays: ["2026-02-30"] }, [["date.not_a_date", "/holidays/0"]]],
    [{ weekend: [], workdays: ["2026-1-4"] }, [["date.not_a_date", "/workdays/0"]]],
    [
      { weekend: [], holidays: ["2026-01-04"], workdays: ["2026-01-03", "2026-01-04"] },
      [["calendar.holiday_and_workday", "/workdays/1"]],
    ],
    [{ weekend: weekdays }, [["calendar.no_working_day", "/weekend"]]],
    [{ weekend: ["caturday"] }, [["document.wrong_value", "/weekend/0"]]],
    [{}, [["document.missing_field", "/weekend"]]],
    [{ weekend: [], country: "CN" }, [["document.unknown_field", "/country"]]],
  ])("%j is refused", (document, expected) => {
    const read = safeCompileWorkingCalendar(document);
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual(expected);
  });
});

const calendars: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    weekend: fc.subarray(weekdays.slice(), { maxLength: 4 }),
    holidays: fc.array(dates, { maxLength: 8 }),
    workdays: fc.array(dates, { maxLength: 8 }),
  })
  .map(({ workdays, ...calendar }) => ({
    ...calendar,
    workdays: workdays.filter((date) => !calendar.holidays.includes(date)),
  }));

/** The slow, obvious answer. */
function isWorked({ weekend, holidays = [], workdays = [] }: WorkingCalendar, date: string): boolean {
  const name = weekdays[weekdayOf(date) - 1];
  return workdays.includes(date) || (!holidays.includes(date) && !weekend.some((each) => each === name));
}

describe("laws", () => {
  test("a count is the number of days that are worked, near and on what is listed", () => {
    fc.assert(
      fc.property(
        calendars,
        spans,
        fc.constantFrom(-1, 0, 1),
        fc.nat({ max: 15 }),
        (document, span, off, pick) => {
          const near = [...(document.holidays ?? []), ...(document.workdays ?? [])][pick];
          const from = near !== undefined && near > "0002" && near < "9998" ? addDays(near, off) : span.from;
          const length = Math.min(60, daysBetween(span.from, span.to));
          const calendar = compileWorkingCalendar(document);
          const all = daysFrom(from, length);
          expect(calendar.countWorkingDays({ from, to: addDays(from, length) })).toBe(
            all.filter((date) => isWorked(document, date)).length,
          );
          expect(all.every((date) => calendar.isWorkingDay(date) === isWorked(document, date))).toBe(true);
        },
      ),
      { seed, numRuns: runs },
    );
  });

  test("the n-th working day from the start is the last but count - n from the end, and adding leads there", () => {
    fc.assert(
      fc.property(calendars, spans, fc.nat({ max: 30 }), (document, span, skip) => {
        const calendar = compileWorkingCalendar(document);
        const count = calendar.countWorkingDays(span);
        if (count === 0) {
          expect(calendar.nthWorkingDay(span, 1)).toBeNull();
          return;
        }
        const n = 1 + (skip % count);
        const day = calendar.nthWorkingDay(span, n);
        expect(calendar.nthWorkingDay(span, n - 1 - count)).toBe(day);
        expect(calendar.isWorkingDay(day ?? "")).toBe(true);
        expect(calendar.addWorkingDays(addDays(span.from, -1), n)).toBe(day);
        expect(calendar.addWorkingDays(span.to, n - 1 - count)).toBe(day);
      }),
      { seed, numRuns: runs },
    );
  });

  test("the parts of a period add up to it by working days, wherever it is cut", () => {
    fc.assert(
      fc.property(calendars, spans, fc.constantFrom("day", "week", "month"), (document, span, unit) => {
        const calendar = compileWorkingCalendar(document);
        if (calendar.countWorkingDays(span) === 0) return;
        const proration = { dayCount: "businessDays", calendar } as const;
        const sum = splitPeriod(span, unit)
          .map((part) => prorationOf(part, span, proration))
          .reduce(addFractions, fractionOf(ZERO));
        expect(compareFractions(sum, fractionOf(ONE))).toBe(0);
      }),
      { seed, numRuns: 60 },
    );
  });
});

describe("proration by business days", () => {
  const calendar = compileWorkingCalendar(china2026);
  test.each([
    ["1800", "2026-10-08/2026-11-01", "2026-10", "1800"],
    ["1800", "2026-10-01/2026-10-08", "2026-10", "0"],
    ["1800", "2026-10-10/2026-10-11", "2026-10", "100"],
  ])("of %s, %s in %s is %s", (amount, part, whole, expected) => {
    const options = { dayCount: "businessDays", calendar } as const;
    expect(prorate(amount, parsePeriod(part), parsePeriod(whole), options)).toBe(expected);
  });

  test("both ends may count", () => {
    const options = { dayCount: "businessDays", calendar, bounds: "inclusive" } as const;
    const [part, whole] = [
      { from: "2026-10-08", to: "2026-10-09" },
      { from: "2026-10-01", to: "2026-10-31" },
    ];
    expect(prorate("1800", part, whole, options)).toBe("200");
  });

  test("days worked over a divisor of 21.75", () => {
    const october = parsePeriod("2026-10");
    const days = calendar.countWorkingDays(october);
    expect(prorate("8700", october, october, { dayCount: "monthDivisor", divisor: "21.75", days })).toBe(
      "7200",
    );
  });

  test("a whole without a working day, and what is no calendar, are refused", () => {
    const feast = parsePeriod("2026-02-15/2026-02-24");
    const by = (value: unknown) => ({ dayCount: "businessDays", calendar: untyped(value) }) as const;
    expect(codesOf(() => prorate("1", feast, feast, by(calendar)))).toEqual(["proration.empty_whole"]);
    expect(codesOf(() => prorate("1", feast, feast, by(undefined)))).toEqual(["proration.bad_choice"]);
    expect(codesOf(() => prorate("1", feast, feast, by(china2026)))).toEqual(["proration.bad_choice"]);
    const broken = { countWorkingDays: () => Number.NaN };
    expect(codesOf(() => prorate("1", feast, feast, by(broken)))).toEqual(["proration.bad_choice"]);
  });
});

describe("completedMonths", () => {
  // nneessen/commissionTracker: nneessen-months-not-yet, nneessen-months-exact
  test.each([
    ["2026-01-28", "2026-02-27", 0],
    ["2026-01-28", "2026-02-28", 1],
    ["2026-01-31", "2026-02-28", 1],
    ["2026-01-31", "2026-03-30", 1],
    ["2026-01-31", "2026-03-31", 2],
    ["2026-01-01", "2026-01-01", 0],
    ["2026-02-28", "2026-01-28", -1],
    ["2026-02-27", "2026-01-28", 0],
    ["2024-02-29", "2025-02-28", 12],
  ])("from %s to %s: %i", (from, to, months) => {
    expect(completedMonths(from, to)).toBe(months);
  });

  test("what is no date is refused", () => {
    expect(codesOf(() => completedMonths("2026-01-01", "x"))).toEqual(["date.not_a_date"]);
    expect(codesOf(() => completedMonths("x", "2026-01-01"))).toEqual(["date.not_a_date"]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  type FiscalWeeks,
  formatPeriod,
  joinPeriods,
  nextPeriod,
  parsePeriod,
  periodOf,
  previousPeriod,
  safeParsePeriod,
  samePeriodLastYear,
  shiftPeriod,
  splitPeriod,
  unitOf,
  weekdayOf,
} from "../../../src/kernel/calendar/index.js";
import { weekdays } from "../../../src/kernel/calendar/weekdays.js";
import { runs, seed } from "../../seed.js";
import { untyped } from "../untyped.js";
import { anyUnit, middleDates } from "./arbitraries.js";
import { codesOf } from "./codesOf.js";

/** The 4-5-4 calendar of the National Retail Federation, https://nrf.com/resources/4-5-4-calendar */
const retail: FiscalWeeks = {
  pattern: "4-5-4",
  weekStart: "sunday",
  yearEnd: { month: 1, rule: "nearestToMonthEnd" },
  named: "startYear",
};

/** Apple: the last Saturday of September; the 53rd week of 2023 was in its first quarter (quarters ended 2022-12-31, 2023-04-01, 2023-07-01: sec.gov). */
const apple: FiscalWeeks = {
  pattern: "4-4-5",
  weekStart: "sunday",
  yearEnd: { month: 9, rule: "lastInMonth" },
  extraWeekIn: 3,
  named: "endYear",
};

const weeksIn = (text: string, calendar: FiscalWeeks) => {
  const { from, to } = parsePeriod(text, calendar);
  return daysBetween(from, to) / 7;
};

describe("years as they were published", () => {
  test.each([
    [retail, "FY2000", "2000-01-30", "2001-02-04", 53],
    [retail, "FY2006", "2006-01-29", "2007-02-04", 53],
    [retail, "FY2012", "2012-01-29", "2013-02-03", 53],
    [retail, "FY2017", "2017-01-29", "2018-02-04", 53],
    [retail, "FY2022", "2022-01-30", "2023-01-29", 52],
    [retail, "FY2023", "2023-01-29", "2024-02-04", 53],
    [retail, "FY2024", "2024-02-04", "2025-02-02", 52],
    [retail, "FY2025", "2025-02-02", "2026-02-01", 52],
    [apple, "FY2022", "2021-09-26", "2022-09-25", 52],
    [apple, "FY2023", "2022-09-25", "2023-10-01", 53],
    [apple, "FY2024", "2023-10-01", "2024-09-29", 52],
    [apple, "FY2023-Q1", "2022-09-25", "2023-01-01", 14],
    [apple, "FY2023-Q2", "2023-01-01", "2023-04-02", 13],
    [apple, "FY2023-Q3", "2023-04-02", "2023-07-02", 13],
  ])("%# %s", (calendar, name, from, to, weeks) => {
    expect(parsePeriod(name, calendar)).toEqual({ id: name, from, to });
    expect(weeksIn(name, calendar)).toBe(weeks);
  });
});

describe("parts of a year", () => {
  test.each([
    ["FY2023-P01", 4],
    ["FY2023-P02", 5],
    ["FY2023-P03", 4],
    ["FY2023-P11", 5],
    ["FY2023-P12", 5],
    ["FY2024-P12", 4],
    ["FY2023-Q4", 14],
    ["FY2023-H2", 27],
    ["FY2023-W53", 1],
    ["FY2022..FY2024", 157],
  ])("%s has %i weeks", (name, weeks) => {
    expect(weeksIn(name, retail)).toBe(weeks);
    expect(parsePeriod(name, retail).id).toBe(name);
  });

  test("each pattern, and a long week wherever it is wanted", () => {
    const weeks = (calendar: FiscalWeeks) =>
      splitPeriod(parsePeriod("FY2023", calendar), "month", calendar).map(
        ({ from, to }) => daysBetween(from, to) / 7,
      );
    expect(weeks(retail)).toEqual([4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 5]);
    expect(weeks({ ...retail, pattern: "4-4-5" })).toEqual([4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 6]);
    expect(weeks({ ...retail, pattern: "5-4-4", extraWeekIn: 1 })).toEqual([
      6, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4,
    ]);
  });

  test("what is whole is told by its unit, and named apart from the calendar", () => {
    expect(periodOf("2023-12-31", "month", retail).id).toBe("FY2023-P12");
    expect(periodOf("2023-12-31", "week", retail).id).toBe("FY2023-W49");
    expect(periodOf("2023-12-31", "quarter", retail).id).toBe("FY2023-Q4");
    expect(periodOf("2023-12-31", "half", retail).id).toBe("FY2023-H2");
    expect(periodOf("2023-12-31", "year", retail).id).toBe("FY2023");
    expect(unitOf(parsePeriod("FY2023-P12", retail), retail)).toBe("month");
    expect(unitOf(parsePeriod("FY2023-P12", retail))).toBe("range");
    expect(formatPeriod(parsePeriod("2024-03"), retail)).toBe("2024-03");
    // February 2026 is the first period of its year, to the day.
    expect(parsePeriod("2026-02", retail).id).toBe("FY2026-P01");
    expect(formatPeriod(parsePeriod("FY2026-P01", retail))).toBe("2026-02");
    expect(unitOf(parsePeriod("FY2022..FY2024", retail), retail)).toBe("range");
  });

  test("what comes before and after counts in its own weeks", () => {
    expect(nextPeriod(parsePeriod("FY2023-P12", retail), retail).id).toBe("FY2024-P01");
    expect(nextPeriod(parsePeriod("FY2023-Q4", retail), retail).id).toBe("FY2024-Q1");
    expect(previousPeriod(parsePeriod("FY2024", retail), retail).id).toBe("FY2023");
    expect(nextPeriod(parsePeriod("FY2023-W53", retail), retail).id).toBe("FY2024-W01");
    expect(shiftPeriod(parsePeriod("FY2022..FY2023", retail), 1, retail).id).toBe("FY2024..FY2025");
    expect(codesOf(() => shiftPeriod(parsePeriod("FY2023", retail), 0.5, retail))).toEqual([
      "date.out_of_range",
    ]);
  });

  test("a year before", () => {
    expect(samePeriodLastYear(parsePeriod("FY2024-Q4", retail), retail).id).toBe("FY2023-Q4");
    expect(samePeriodLastYear(parsePeriod("FY2023-W53", retail), retail).id).toBe("FY2022-W52");
    expect(samePeriodLastYear(parsePeriod("FY2024-P12", retail), retail).id).toBe("FY2023-P12");
    expect(samePeriodLastYear(parsePeriod("2024-02-29"), retail).id).toBe("2023-02-28");
  });

  test("a year before, a run of periods is the run of the same numbers, so that what adjoins still does", () => {
    const twoPeriods = { from: "2024-02-04", to: "2024-04-07" };
    const before = samePeriodLastYear(twoPeriods, retail);
    expect(before).toEqual({ id: "2023-01-29/2023-04-02", from: "2023-01-29", to: "2023-04-02" });
    expect(samePeriodLastYear(parsePeriod("FY2024-P03", retail), retail).from).toBe(before.to);
  });

  test("parts join to the whole", () => {
    const year = parsePeriod("FY2023", retail);
    expect(joinPeriods(splitPeriod(year, "week", retail), retail)).toEqual(year);
    expect(splitPeriod(year, "quarter", retail).map(({ id }) => id)).toEqual([
      "FY2023-Q1",
      "FY2023-Q2",
      "FY2023-Q3",
      "FY2023-Q4",
    ]);
  });
});

describe("names that mean nothing", () => {
  test.each([
    ["FY2024-W53", "period.not_a_period"],
    ["FY2023-P13", "period.not_a_period"],
    ["FY2023-P00", "period.not_a_period"],
    ["FY2023-P1", "period.not_a_period"],
    ["FY2023-Q5", "period.not_a_period"],
    ["FY2023-Q01", "period.not_a_period"],
    ["FY2023-H3", "period.not_a_period"],
    ["FY2023-W1", "period.not_a_period"],
    ["FY2023..2024", "period.not_a_period"],
    ["FY2024..FY2023", "period.unsorted"],
    ["FY0000", "date.out_of_range"],
    ["FY9999", "date.out_of_range"],
  ])("%s: %s", (text, code) => {
    const read = safeParsePeriod(text, retail);
    expect(read.ok ? [] : read.issues.map((issue) => issue.code)).toEqual([code]);
  });

  test("a period of weeks needs a fiscal year of weeks", () => {
    expect(codesOf(() => parsePeriod("FY2023-P01"))).toEqual(["period.no_fiscal_year"]);
    expect(codesOf(() => parsePeriod("FY2023-P01", { firstMonth: 4, named: "endYear" }))).toEqual([
      "period.not_a_period",
    ]);
  });

  test.each<[string, object]>([
    ["pattern", { pattern: "4-4-4" }],
    ["weekStart", { weekStart: "Sunday" }],
    ["yearEnd", { yearEnd: null }],
    ["month", { yearEnd: { month: 13, rule: "lastInMonth" } }],
    ["rule", { yearEnd: { month: 1, rule: "last" } }],
    ["named", { named: "year" }],
    ["extraWeekIn", { extraWeekIn: 0 }],
  ])("a fiscal year of weeks with a wrong %s is refused", (_field, wrong) => {
    const calendar: FiscalWeeks = untyped({ ...retail, ...wrong });
    expect(codesOf(() => periodOf("2023-01-29", "month", calendar))).toEqual(["period.not_a_fiscal_year"]);
    expect(codesOf(() => parsePeriod("FY2023", calendar))).toEqual(["period.not_a_fiscal_year"]);
  });
});

const calendars: fc.Arbitrary<FiscalWeeks> = fc.record({
  pattern: fc.constantFrom("4-4-5", "4-5-4", "5-4-4"),
  weekStart: fc.constantFrom(...weekdays),
  yearEnd: fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    rule: fc.constantFrom("lastInMonth", "nearestToMonthEnd"),
  }),
  extraWeekIn: fc.integer({ min: 1, max: 12 }),
  named: fc.constantFrom("startYear", "endYear"),
});

describe("laws", () => {
  /** The slow, obvious answer: days of the month's end one by one, and the weeks laid out one after the other. */
  function startsOf({ pattern, weekStart, yearEnd, extraWeekIn = 12 }: FiscalWeeks, year: number) {
    const startAfter = (dueIn: number) => {
      const month = `${dueIn}-${String(yearEnd.month).padStart(2, "0")}-01`;
      const after = addMonths(month, 1);
      const reach = yearEnd.rule === "lastInMonth" ? [0, -1, -2, -3, -4, -5, -6] : [0, -1, 1, -2, 2, -3, 3];
      const days = reach.map((days) => addDays(after, days));
      return days.find((day) => weekdays[weekdayOf(day) - 1] === weekStart) ?? after;
    };
    const [first, end] = [startAfter(year - 1), startAfter(year)];
    const quarter = pattern.split("-").map(Number);
    const weeks = [...quarter, ...quarter, ...quarter, ...quarter];
    const extra = daysBetween(first, end) / 7 - 52;
    const starts = [first];
    for (const [at, count] of weeks.entries())
      starts.push(addDays(starts.at(-1) ?? first, 7 * (at + 1 === extraWeekIn ? count + extra : count)));
    return { starts, end };
  }

  test("the periods of a year are those that are counted day by day", () => {
    fc.assert(
      fc.property(calendars, fc.integer({ min: 1900, max: 2200 }), (calendar, year) => {
        const { starts, end } = startsOf(calendar, year);
        const whole = periodOf(starts[0] ?? "", "year", calendar);
        expect(starts.at(-1)).toBe(end);
        expect(whole.to).toBe(end);
        expect(splitPeriod(whole, "month", calendar).map(({ from }) => from)).toEqual(starts.slice(0, 12));
        const isEarly = calendar.named === "startYear" && calendar.yearEnd.month < 12;
        expect(whole.id).toBe(`FY${isEarly ? year - 1 : year}`);
      }),
      { seed, numRuns: 200 },
    );
  });

  test("every date falls into exactly one period of each unit, whose name is read back", () => {
    fc.assert(
      fc.property(calendars, middleDates, anyUnit, (calendar, date, unit) => {
        const period = periodOf(date, unit, calendar);
        expect(period.from <= date && date < period.to).toBe(true);
        expect(parsePeriod(period.id, calendar)).toEqual(period);
        expect(periodOf(period.to, unit, calendar)).toEqual(nextPeriod(period, calendar));
        expect(previousPeriod(nextPeriod(period, calendar), calendar)).toEqual(period);
      }),
      { seed, numRuns: runs },
    );
  });

  test("a year has 52 or 53 weeks, quarters of 13 or one of 14, and its parts join to it", () => {
    fc.assert(
      fc.property(calendars, middleDates, (calendar, date) => {
        const year = periodOf(date, "year", calendar);
        const weeks = splitPeriod(year, "week", calendar).length;
        expect([52, 53]).toContain(weeks);
        const quarters = splitPeriod(year, "quarter", calendar).map(
          ({ from, to }) => daysBetween(from, to) / 7,
        );
        expect([...quarters].sort()).toEqual([13, 13, 13, weeks - 39]);
        expect(splitPeriod(year, "month", calendar)).toHaveLength(12);
        expect(joinPeriods(splitPeriod(year, "month", calendar), calendar)).toEqual(year);
      }),
      { seed, numRuns: runs },
    );
  });

  test("two years are never named alike", () => {
    fc.assert(
      fc.property(calendars, middleDates, (calendar, date) => {
        const year = periodOf(date, "year", calendar);
        const number = (id: string) => Number(id.slice(2));
        expect(number(nextPeriod(year, calendar).id)).toBe(number(year.id) + 1);
      }),
      { seed, numRuns: runs },
    );
  });
});

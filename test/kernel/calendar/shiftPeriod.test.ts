import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMonths,
  adjoins,
  nextPeriod,
  parsePeriod,
  periodOf,
  previousPeriod,
  samePeriodLastYear,
  shiftPeriod,
  splitPeriod,
  unitOf,
} from "../../../src/kernel/calendar/index.js";
import { runs, seed } from "../../seed.js";
import { anyUnit, maybeFiscal, middleDates, spans } from "./arbitraries.js";
import { codesOf } from "./codesOf.js";

describe("nextPeriod and previousPeriod", () => {
  test.each([
    ["2026-12-31", "2027-01-01"],
    ["2026-W53", "2027-W01"],
    ["2025-W52", "2026-W01"],
    ["2026-01", "2026-02"],
    ["2026-02", "2026-03"],
    ["2026-Q4", "2027-Q1"],
    ["2026-H2", "2027-H1"],
    ["2027", "2028"],
    ["2026..2028", "2029..2031"],
    ["2026-01-26/2026-02-26", "2026-02-26/2026-03-26"],
    ["2026-01-28/2026-02-28", "2026-02-28/2026-03-28"],
    ["2026-01-01/2026-03-01", "2026-03-01/2026-05-01"],
    ["2026-01-01/2026-01-11", "2026-01-11/2026-01-21"],
    ["2026-01-30/2026-03-30", "2026-03-30/2026-05-28"],
  ])("after %s comes %s", (text, next) => {
    expect(nextPeriod(parsePeriod(text)).id).toBe(next);
    expect(previousPeriod(parsePeriod(next)).id).toBe(text);
  });

  test("follow each other without a gap", () => {
    fc.assert(
      fc.property(spans, maybeFiscal, (span, fiscal) => {
        expect(adjoins(span, nextPeriod(span, fiscal))).toBe(true);
        expect(adjoins(previousPeriod(span, fiscal), span)).toBe(true);
      }),
      { seed, numRuns: runs * 2 },
    );
  });

  test("undo each other for every unit", () => {
    fc.assert(
      fc.property(middleDates, anyUnit, maybeFiscal, (date, unit, fiscal) => {
        const period = periodOf(date, unit, fiscal);
        expect(previousPeriod(nextPeriod(period, fiscal), fiscal)).toEqual(period);
      }),
      { seed, numRuns: runs },
    );
  });

  test("keep the unit", () => {
    fc.assert(
      fc.property(middleDates, anyUnit, maybeFiscal, (date, unit, fiscal) => {
        const next = nextPeriod(periodOf(date, unit, fiscal), fiscal);
        expect(unitOf(next, fiscal)).toBe(unit);
        expect(periodOf(next.from, unit, fiscal)).toEqual(next);
      }),
      { seed, numRuns: runs },
    );
  });

  test("the fiscal year changes the name, never the days", () => {
    fc.assert(
      fc.property(spans, maybeFiscal, (span, fiscal) => {
        const { from, to } = nextPeriod(span);
        expect(nextPeriod(span, fiscal)).toMatchObject({ from, to });
      }),
      { seed, numRuns: runs },
    );
  });
});

describe("shiftPeriod", () => {
  test("makes a series without gaps out of the first period", () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: -8, max: 8 }), (span, count) => {
        expect(adjoins(shiftPeriod(span, count), shiftPeriod(span, count + 1))).toBe(true);
        expect(shiftPeriod(span, 0)).toMatchObject(span);
      }),
      { seed, numRuns: runs },
    );
  });

  test("steps add up for every unit and for whole months from any day up to the 28th", () => {
    const counts = fc.integer({ min: -30, max: 30 });
    const payMonths = fc
      .tuple(middleDates, fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 24 }))
      .map(([date, day, months]) => {
        const from = `${date.slice(0, 8)}${String(day).padStart(2, "0")}`;
        return { from, to: addMonths(from, months) };
      });
    const whole = fc.oneof(
      payMonths,
      fc.tuple(middleDates, anyUnit).map(([date, unit]) => periodOf(date, unit)),
    );
    fc.assert(
      fc.property(whole, counts, counts, (span, a, b) => {
        expect(shiftPeriod(shiftPeriod(span, a), b)).toEqual(shiftPeriod(span, a + b));
      }),
      { seed, numRuns: runs },
    );
  });

  test("a span that moves by days can land on one that moves by months", () => {
    const fourWeeks = parsePeriod("2026-01-04/2026-02-01");
    expect(shiftPeriod(fourWeeks, 2).id).toBe("2026-03-01/2026-03-29");
    expect(nextPeriod(nextPeriod(fourWeeks)).id).toBe("2026-03");
    const found = { from: "1600-01-01", to: "1602-03-03" };
    expect(nextPeriod(found).id).toBe("1602-03-03/1604-05-03");
    expect(previousPeriod(nextPeriod(found)).id).toBe("1600-01-03/1602-03-03");
  });

  test("a count is an integer, and the calendar ends", () => {
    expect(codesOf(() => shiftPeriod(parsePeriod("2026-Q1"), 0.5))).toEqual(["date.out_of_range"]);
    expect(codesOf(() => shiftPeriod(parsePeriod("2026-W01"), 0.5))).toEqual(["date.out_of_range"]);
    expect(codesOf(() => nextPeriod(parsePeriod("9998")))).toEqual(["date.out_of_range"]);
    expect(codesOf(() => previousPeriod(parsePeriod("0001")))).toEqual(["date.out_of_range"]);
  });
});

describe("samePeriodLastYear", () => {
  test.each([
    ["2026", "2025"],
    ["2026-H1", "2025-H1"],
    ["2026-Q3", "2025-Q3"],
    ["2024-02", "2023-02"],
    ["2026-W07", "2025-W07"],
    ["2026-W53", "2025-W52"],
    ["2025-03-15", "2024-03-15"],
    ["2024-02-29", "2023-02-28"],
    ["2024-02-28", "2023-02-28"],
    ["2026..2028", "2025..2027"],
    ["2026-01-15/2026-03-01", "2025-01-15/2025-03-01"],
    ["2024-02-01/2024-02-29", "2023-02-01/2023-02-28"],
    ["2024-02-29/2024-03-15", "2023-02-28/2023-03-15"],
  ])("of %s is %s", (text, expected) => {
    expect(samePeriodLastYear(parsePeriod(text)).id).toBe(expected);
  });

  test("keeps the fiscal name", () => {
    const fiscal = { firstMonth: 4, named: "endYear" } as const;
    expect(samePeriodLastYear(parsePeriod("FY2026-Q1", fiscal), fiscal).id).toBe("FY2025-Q1");
  });

  test("keeps the unit, and quarters of a year stay the quarters of the year before", () => {
    fc.assert(
      fc.property(middleDates, anyUnit, maybeFiscal, (date, unit, fiscal) => {
        const before = samePeriodLastYear(periodOf(date, unit, fiscal), fiscal);
        expect(unitOf(before, fiscal)).toBe(unit);
        const year = periodOf(date, "year", fiscal);
        const quarters = splitPeriod(year, "quarter", fiscal).map((part) => samePeriodLastYear(part, fiscal));
        expect(quarters).toEqual(splitPeriod(samePeriodLastYear(year, fiscal), "quarter", fiscal));
      }),
      { seed, numRuns: runs },
    );
  });

  test("the calendar begins in the year 1", () => {
    expect(codesOf(() => samePeriodLastYear(parsePeriod("0001-Q3")))).toEqual(["date.out_of_range"]);
    expect(codesOf(() => samePeriodLastYear(parsePeriod("0001-W20")))).toEqual(["date.out_of_range"]);
  });
});

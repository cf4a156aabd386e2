import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { containsDate, periodOf, splitPeriod, unitOf } from "../../../src/kernel/calendar/index.js";
import { runs, seed } from "../../seed.js";
import { anyUnit, maybeFiscal, middleDates, spans, units } from "./arbitraries.js";
import { codesOf } from "./codesOf.js";

describe("periodOf", () => {
  test.each([
    ["2026-08-15", "day", "2026-08-15"],
    ["2026-08-15", "week", "2026-W33"],
    ["2026-08-15", "month", "2026-08"],
    ["2026-08-15", "quarter", "2026-Q3"],
    ["2026-08-15", "half", "2026-H2"],
    ["2026-08-15", "year", "2026"],
    ["2027-01-01", "week", "2026-W53"],
    ["2024-12-30", "week", "2025-W01"],
    ["2021-01-03", "week", "2020-W53"],
  ] as const)("the %s of unit %s is %s", (date, unit, id) => {
    expect(periodOf(date, unit).id).toBe(id);
  });

  test.each([
    ["2026-03-31", "year", { firstMonth: 4, named: "endYear" }, "FY2026"],
    ["2026-04-01", "year", { firstMonth: 4, named: "endYear" }, "FY2027"],
    ["2026-03-31", "year", { firstMonth: 4, named: "startYear" }, "FY2025"],
    ["2026-01-31", "quarter", { firstMonth: 2, named: "endYear" }, "FY2026-Q4"],
    ["2026-02-01", "quarter", { firstMonth: 2, named: "endYear" }, "FY2027-Q1"],
    ["2026-02-01", "half", { firstMonth: 10, named: "endYear" }, "FY2026-H1"],
    ["2026-12-15", "quarter", { firstMonth: 12, named: "startYear" }, "FY2026-Q1"],
    ["2026-02-01", "month", { firstMonth: 10, named: "endYear" }, "2026-02"],
    ["2026-02-01", "year", { firstMonth: 1, named: "endYear" }, "FY2026"],
  ] as const)("%s, the %s of %o is %s", (date, unit, fiscal, id) => {
    expect(periodOf(date, unit, fiscal).id).toBe(id);
  });

  test("contains the date and is one of its unit", () => {
    fc.assert(
      fc.property(middleDates, anyUnit, maybeFiscal, (date, unit, fiscal) => {
        const period = periodOf(date, unit, fiscal);
        expect(containsDate(period, date)).toBe(true);
        expect(unitOf(period, fiscal)).toBe(unit);
        expect(periodOf(period.from, unit, fiscal)).toEqual(period);
      }),
      { seed, numRuns: runs * 2 },
    );
  });

  test("refuses an unknown unit, a faulty date, a period that leaves the calendar", () => {
    const unit = JSON.parse('"fortnight"');
    expect(codesOf(() => periodOf("2026-01-01", unit))).toEqual(["period.not_a_unit"]);
    expect(codesOf(() => periodOf("2026-02-30", "month"))).toEqual(["date.not_a_date"]);
    expect(codesOf(() => periodOf("9999-12-15", "month"))).toEqual(["date.out_of_range"]);
    expect(codesOf(() => periodOf("0001-01-15", "year", { firstMonth: 4, named: "startYear" }))).toEqual([
      "date.out_of_range",
    ]);
    expect(codesOf(() => periodOf("2026-01-01", "year", { firstMonth: 0, named: "startYear" }))).toEqual([
      "period.not_a_fiscal_year",
    ]);
  });
});

describe("unitOf", () => {
  test.each([
    [{ from: "2026-01-01", to: "2026-01-02" }, "day"],
    [{ from: "2026-02-09", to: "2026-02-16" }, "week"],
    [{ from: "2026-02-10", to: "2026-02-17" }, "range"],
    [{ from: "2026-02-09", to: "2026-02-23" }, "range"],
    [{ from: "2026-02-01", to: "2026-03-01" }, "month"],
    [{ from: "2026-02-02", to: "2026-03-02" }, "range"],
    [{ from: "2026-02-01", to: "2026-04-01" }, "range"],
    [{ from: "2026-02-01", to: "2026-05-01" }, "range"],
    [{ from: "2026-04-01", to: "2026-10-01" }, "range"],
    [{ from: "2026-07-01", to: "2027-01-01" }, "half"],
    [{ from: "2026-01-01", to: "2027-01-01" }, "year"],
    [{ from: "2026-04-01", to: "2027-04-01" }, "range"],
    [{ from: "2026-01-01", to: "2028-01-01" }, "range"],
  ])("%o is a %s", (span, unit) => {
    expect(unitOf(span)).toBe(unit);
  });

  test("a span is one of a unit exactly where it is the period of its first day", () => {
    fc.assert(
      fc.property(spans, maybeFiscal, (span, fiscal) => {
        const own = units.filter((unit) =>
          [fiscal, undefined].some((each) => {
            const { from, to } = periodOf(span.from, unit, each);
            return from === span.from && to === span.to;
          }),
        );
        expect(unitOf(span, fiscal)).toBe(own[0] ?? "range");
      }),
      { seed, numRuns: runs * 2 },
    );
  });
});

test("the calendar can be split up to its last day", () => {
  const parts = splitPeriod({ from: "9999-11-15", to: "9999-12-31" }, "month");
  expect(parts.map((part) => part.id)).toEqual(["9999-11-15/9999-12-01", "9999-12-01/9999-12-31"]);
});

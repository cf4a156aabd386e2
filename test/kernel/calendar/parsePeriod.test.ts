import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FiscalYear } from "../../../src/kernel/calendar/index.js";
import {
  addDays,
  formatPeriod,
  parsePeriod,
  safeParsePeriod,
  weekdayOf,
} from "../../../src/kernel/calendar/index.js";
import { runs, seed } from "../../seed.js";
import { fiscalYears, maybeFiscal, middleDates, spans } from "./arbitraries.js";
import { codesOf } from "./codesOf.js";

const april = (named: FiscalYear["named"]): FiscalYear => ({ firstMonth: 4, named });

describe("parsePeriod", () => {
  test.each([
    ["2026", "2026-01-01", "2027-01-01"],
    ["2026-H1", "2026-01-01", "2026-07-01"],
    ["2026-H2", "2026-07-01", "2027-01-01"],
    ["2026-Q1", "2026-01-01", "2026-04-01"],
    ["2026-Q4", "2026-10-01", "2027-01-01"],
    ["2026-01", "2026-01-01", "2026-02-01"],
    ["2026-12", "2026-12-01", "2027-01-01"],
    ["2028-02", "2028-02-01", "2028-03-01"],
    ["2026-W01", "2025-12-29", "2026-01-05"],
    ["2026-W07", "2026-02-09", "2026-02-16"],
    ["2026-W53", "2026-12-28", "2027-01-04"],
    ["2020-W53", "2020-12-28", "2021-01-04"],
    ["2024-W01", "2024-01-01", "2024-01-08"],
    ["2026-03-15", "2026-03-15", "2026-03-16"],
    ["2026-12-31", "2026-12-31", "2027-01-01"],
    ["2026..2028", "2026-01-01", "2029-01-01"],
    ["2026-01-15/2026-03-01", "2026-01-15", "2026-03-01"],
    ["0001", "0001-01-01", "0002-01-01"],
    ["9998", "9998-01-01", "9999-01-01"],
  ])("%s is [%s, %s)", (text, from, to) => {
    expect(parsePeriod(text)).toEqual({ id: text, from, to });
  });

  test.each([
    ["FY2026", april("startYear"), "2026-04-01", "2027-04-01"],
    ["FY2026", april("endYear"), "2025-04-01", "2026-04-01"],
    ["FY2026-H2", april("startYear"), "2026-10-01", "2027-04-01"],
    ["FY2026-H2", april("endYear"), "2025-10-01", "2026-04-01"],
    ["FY2026-Q1", april("endYear"), "2025-04-01", "2025-07-01"],
    ["FY2026-Q4", april("startYear"), "2027-01-01", "2027-04-01"],
    ["FY2026..FY2027", april("endYear"), "2025-04-01", "2027-04-01"],
    ["FY2026", { firstMonth: 1, named: "endYear" }, "2026-01-01", "2027-01-01"],
    ["FY2026-Q1", { firstMonth: 2, named: "endYear" }, "2025-02-01", "2025-05-01"],
    ["FY2026-Q4", { firstMonth: 12, named: "startYear" }, "2027-09-01", "2027-12-01"],
  ] as const)("%s of %o is [%s, %s)", (text, fiscal, from, to) => {
    expect(parsePeriod(text, fiscal)).toEqual({ id: text, from, to });
  });

  test.each([
    ["2026-07-01/2026-10-01", undefined, "2026-Q3"],
    ["2026-03-15/2026-03-16", undefined, "2026-03-15"],
    ["2026-02-09/2026-02-16", undefined, "2026-W07"],
    ["2026..2026", undefined, "2026"],
    ["2026-01-01/2028-01-01", undefined, "2026..2027"],
    ["2026-Q2", april("startYear"), "FY2026-Q1"],
    ["2026", april("startYear"), "2026"],
    ["2026-Q3", { firstMonth: 2, named: "startYear" }, "2026-Q3"],
    ["2026-04", april("startYear"), "2026-04"],
    ["FY2026..FY2026", april("endYear"), "FY2026"],
  ] as const)("%s of %o has the id %s", (text, fiscal, id) => {
    expect(parsePeriod(text, fiscal).id).toBe(id);
  });

  test.each([
    ["", "period.not_a_period"],
    ["26", "period.not_a_period"],
    ["0000", "date.out_of_range"],
    ["9999", "date.out_of_range"],
    ["9999-12-31", "date.out_of_range"],
    ["2026-H3", "period.not_a_period"],
    ["2026-Q0", "period.not_a_period"],
    ["2026-Q5", "period.not_a_period"],
    ["2026-q3", "period.not_a_period"],
    ["2026Q3", "period.not_a_period"],
    ["2026-00", "period.not_a_period"],
    ["2026-13", "period.not_a_period"],
    ["2026-W00", "period.not_a_period"],
    ["2025-W53", "period.not_a_period"],
    ["2026-W54", "period.not_a_period"],
    ["2026-02-30", "period.not_a_period"],
    ["2026-02-01/2026-02-30", "period.not_a_period"],
    ["2026-02-01 2026-02-20", "period.not_a_period"],
    ["2026-01-01/2026-02-01/2026-03-01", "period.not_a_period"],
    ["2026-02-01/2026-02-01", "period.unsorted"],
    ["2026-02-02/2026-02-01", "period.unsorted"],
    ["2028..2026", "period.unsorted"],
    ["FY2026..2028", "period.not_a_period"],
    ["2026..FY2028", "period.not_a_period"],
    ["FY2026", "period.no_fiscal_year"],
    ["FY2026..FY2028", "period.no_fiscal_year"],
    ["FY2026-03", "period.not_a_period"],
    [" 2026", "period.not_a_period"],
    ["2026\n", "period.not_a_period"],
  ])("%j is refused: %s", (text, code) => {
    expect(codesOf(() => parsePeriod(text))).toEqual([code]);
    const read = safeParsePeriod(text);
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.severity, issue.path])).toEqual([
      [code, "error", ""],
    ]);
  });

  test.each([[undefined], [null], [2026], [{ from: "2026-01-01", to: "2026-02-01" }]])(
    "%s is refused",
    (value) => {
      const read = safeParsePeriod(value);
      expect(read.ok ? [] : read.issues.map((issue) => issue.code)).toEqual(["period.not_a_period"]);
    },
  );

  test.each([0, 13, 1.5, Number.NaN])("a fiscal year does not begin in month %d", (firstMonth) => {
    expect(codesOf(() => parsePeriod("2026", { firstMonth, named: "endYear" }))).toEqual([
      "period.not_a_fiscal_year",
    ]);
  });

  test("a fiscal year is named by its start or its end", () => {
    const fiscal = JSON.parse('{ "firstMonth": 4, "named": "middle" }');
    expect(codesOf(() => parsePeriod("FY2026", fiscal))).toEqual(["period.not_a_fiscal_year"]);
  });

  test("a long text is cut in the message", () => {
    const read = safeParsePeriod("x".repeat(10_000));
    expect(read.ok ? 0 : read.issues[0]?.message.length).toBeLessThan(400);
  });
});

describe("formatPeriod", () => {
  test("prints what parsePeriod reads as the same days, and prints it again", () => {
    fc.assert(
      fc.property(spans, maybeFiscal, (span, fiscal) => {
        const id = formatPeriod(span, fiscal);
        expect(parsePeriod(id, fiscal)).toEqual({ id, ...span });
      }),
      { seed, numRuns: runs * 5 },
    );
  });

  test("gives no name that is longer than the range", () => {
    fc.assert(
      fc.property(spans, maybeFiscal, (span, fiscal) => {
        expect(formatPeriod(span, fiscal).length).toBeLessThanOrEqual(`${span.from}/${span.to}`.length);
      }),
      { seed, numRuns: runs },
    );
  });

  test("every name that is written in its short form is printed back", () => {
    const year = fc.integer({ min: 1000, max: 9990 }).map(String);
    const part = fc.constantFrom("", "-H1", "-H2", "-Q1", "-Q2", "-Q3", "-Q4");
    fc.assert(
      fc.property(year, part, fiscalYears, (digits, suffix, fiscal) => {
        const calendar = `${digits}${suffix}`;
        expect(formatPeriod(parsePeriod(calendar))).toBe(calendar);
        expect(formatPeriod(parsePeriod(`FY${calendar}`, fiscal), fiscal)).toBe(`FY${calendar}`);
      }),
      { seed, numRuns: runs },
    );
  });

  test("the year of a week is that of its Thursday", () => {
    fc.assert(
      fc.property(middleDates, (date) => {
        const monday = addDays(date, 1 - weekdayOf(date));
        const week = formatPeriod({ from: monday, to: addDays(monday, 7) });
        const thursday = addDays(monday, 3);
        expect(week.slice(0, 4)).toBe(thursday.slice(0, 4));
        const newYear = Date.UTC(Number(thursday.slice(0, 4)), 0, 1);
        expect(Number(week.slice(6))).toBe(Math.floor((Date.parse(thursday) - newYear) / 604_800_000) + 1);
      }),
      { seed, numRuns: runs },
    );
  });

  test.each([
    [{ from: "2026-01-01", to: "2026-01-01" }, "period.unsorted"],
    [{ from: "2026-01-02", to: "2026-01-01" }, "period.unsorted"],
    [{ from: "2026-01-00", to: "2026-01-01" }, "date.not_a_date"],
    [{ from: "2026-01-01", to: "" }, "date.not_a_date"],
  ])("%o: %s", (span, code) => {
    expect(codesOf(() => formatPeriod(span))).toEqual([code]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  adjoins,
  joinPeriods,
  parsePeriod,
  periodOf,
  splitPeriod,
  unitOf,
} from "../../../src/kernel/calendar/index.js";
import { runs, seed } from "../../seed.js";
import { anyUnit, maybeFiscal, spans } from "./arbitraries.js";
import { codesOf } from "./codesOf.js";

describe("splitPeriod", () => {
  test.each([
    ["2026", "half", ["2026-H1", "2026-H2"]],
    ["2026", "quarter", ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]],
    ["2026-Q1", "month", ["2026-01", "2026-02", "2026-03"]],
    ["2026-Q1", "quarter", ["2026-Q1"]],
    ["2026-01", "quarter", ["2026-01"]],
    ["2026..2028", "year", ["2026", "2027", "2028"]],
    ["2026-02-20/2026-04-02", "month", ["2026-02-20/2026-03-01", "2026-03", "2026-04-01"]],
    ["2026-W07", "day", ["09", "10", "11", "12", "13", "14", "15"].map((day) => `2026-02-${day}`)],
    ["2026-02", "week", ["2026-02-01", "2026-W06", "2026-W07", "2026-W08", "2026-02-23/2026-03-01"]],
  ] as const)("%s by %s", (text, unit, ids) => {
    expect(splitPeriod(parsePeriod(text), unit).map((part) => part.id)).toEqual(ids);
  });

  test("a year of the calendar cuts at fiscal years", () => {
    const fiscal = { firstMonth: 4, named: "startYear" } as const;
    expect(splitPeriod(parsePeriod("2026"), "year", fiscal).map((part) => part.id)).toEqual([
      "FY2025-Q4",
      "2026-04-01/2027-01-01",
    ]);
  });

  test("a quarter has 12 or 13 whole weeks and a remainder on either side", () => {
    const parts = splitPeriod(parsePeriod("2026-Q1"), "week");
    expect(parts.map((part) => unitOf(part))).toEqual(["range", ...Array(12).fill("week"), "range"]);
    expect([parts.at(0)?.id, parts.at(-1)?.id]).toEqual(["2026-01-01/2026-01-05", "2026-03-30/2026-04-01"]);
  });

  test("parts adjoin, cover the period, and join to it again", () => {
    fc.assert(
      fc.property(spans, anyUnit, maybeFiscal, (span, unit, fiscal) => {
        const parts = splitPeriod(span, unit, fiscal);
        expect(parts.slice(1).every((part, index) => adjoins(parts[index] ?? part, part))).toBe(true);
        expect(joinPeriods(parts, fiscal)).toMatchObject(span);
      }),
      { seed, numRuns: runs },
    );
  });

  test("inner parts are whole units, and every part lies in one", () => {
    fc.assert(
      fc.property(spans, anyUnit, maybeFiscal, (span, unit, fiscal) => {
        const parts = splitPeriod(span, unit, fiscal);
        expect(parts.slice(1, -1)).toEqual(
          parts.slice(1, -1).map((part) => periodOf(part.from, unit, fiscal)),
        );
        const inside = parts.every((part) => {
          const whole = periodOf(part.from, unit, fiscal);
          return whole.from <= part.from && part.to <= whole.to;
        });
        expect(inside).toBe(true);
      }),
      { seed, numRuns: runs },
    );
  });

  test("splitting twice is splitting once by the smaller unit", () => {
    fc.assert(
      fc.property(spans, maybeFiscal, (span, fiscal) => {
        const twice = splitPeriod(span, "quarter", fiscal).flatMap((part) =>
          splitPeriod(part, "month", fiscal),
        );
        expect(twice).toEqual(splitPeriod(span, "month", fiscal));
      }),
      { seed, numRuns: runs },
    );
  });
});

describe("joinPeriods", () => {
  test("one part is itself", () => {
    expect(joinPeriods([parsePeriod("2026-03")])).toEqual(parsePeriod("2026-03"));
  });

  test.each([
    [[], "period.nothing_to_join"],
    [["2026-01", "2026-03"], "period.not_adjoining"],
    [["2026-02", "2026-01"], "period.not_adjoining"],
    [["2026-Q1", "2026-03"], "period.not_adjoining"],
  ])("%o: %s", (texts, code) => {
    expect(codesOf(() => joinPeriods(texts.map((text) => parsePeriod(text))))).toEqual([code]);
  });

  test("a part without a day is refused", () => {
    expect(codesOf(() => joinPeriods([{ from: "2026-01-01", to: "2026-01-01" }]))).toEqual([
      "period.unsorted",
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, adjoins, containsDate, overlap, parsePeriod } from "../../../src/kernel/calendar/index.js";
import { runs, seed } from "../../seed.js";
import { maybeFiscal, middleDates, spans } from "./arbitraries.js";
import { codesOf } from "./codesOf.js";

describe("overlap", () => {
  test.each([
    ["2026-Q1", "2026-03-15/2026-12-31", "2026-03-15/2026-04-01"],
    ["2026-Q1", "2026-03", "2026-03"],
    ["2026-Q1", "2026", "2026-Q1"],
    ["2026-Q1", "2026-03-31", "2026-03-31"],
    ["2026-Q1", "2026-04-01", null],
    ["2026-Q1", "2026-Q2", null],
    ["2025", "2027", null],
    ["2026-W01", "2026", "2026-01-01/2026-01-05"],
  ])("of %s and %s is %s", (a, b, expected) => {
    expect(overlap(parsePeriod(a), parsePeriod(b))?.id ?? null).toBe(expected);
  });

  test("does not mind the order, and is whole with itself", () => {
    fc.assert(
      fc.property(spans, spans, maybeFiscal, (a, b, fiscal) => {
        expect(overlap(a, b, fiscal)).toEqual(overlap(b, a, fiscal));
        expect(overlap(a, a, fiscal)).toMatchObject(a);
      }),
      { seed, numRuns: runs },
    );
  });

  test("holds exactly the days that both hold", () => {
    const near = fc.tuple(
      middleDates,
      fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }),
    );
    fc.assert(
      fc.property(near, fc.integer({ min: -2, max: 60 }), ([start, [a = 0, b = 0, c = 0, d = 0]], at) => {
        const one = { from: addDays(start, a), to: addDays(start, a + b + 1) };
        const two = { from: addDays(start, c), to: addDays(start, c + d + 1) };
        const day = addDays(start, at);
        const shared = overlap(one, two);
        expect(shared !== null && containsDate(shared, day)).toBe(
          containsDate(one, day) && containsDate(two, day),
        );
      }),
      { seed, numRuns: runs * 2 },
    );
  });

  test("is never made of faulty dates", () => {
    const faulty = { from: "2026-02-30", to: "2026-12-31" };
    expect(codesOf(() => overlap(faulty, parsePeriod("2026")))).toEqual(["date.not_a_date"]);
  });
});

describe("containsDate", () => {
  test.each([
    ["2025-12-31", false],
    ["2026-01-01", true],
    ["2026-03-31", true],
    ["2026-04-01", false],
  ])("2026-Q1 and %s: %s", (date, inside) => {
    expect(containsDate(parsePeriod("2026-Q1"), date)).toBe(inside);
  });
});

describe("adjoins", () => {
  test.each([
    ["2026-Q1", "2026-Q2", true],
    ["2026-Q1", "2026-04-01", true],
    ["2026-Q2", "2026-Q1", false],
    ["2026-Q1", "2026-Q1", false],
    ["2026-Q1", "2026-Q3", false],
    ["2026-Q1", "2026-03", false],
  ])("%s, then %s: %s", (earlier, later, expected) => {
    expect(adjoins(parsePeriod(earlier), parsePeriod(later))).toBe(expected);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths } from "../../../src/kernel/calendar/index.js";
import { runs, seed } from "../../seed.js";
import { middleDates } from "./arbitraries.js";
import { codesOf } from "./codesOf.js";

describe("addMonths", () => {
  test.each([
    ["2026-01-15", 1, "2026-02-15"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-01-31", 2, "2026-03-31"],
    ["2026-01-31", 3, "2026-04-30"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-12-31", 1, "2027-01-31"],
    ["2026-01-01", -1, "2025-12-01"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", -12, "2023-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2026-05-31", 0, "2026-05-31"],
    ["0001-01-31", 1, "0001-02-28"],
    ["0099-12-31", 1, "0100-01-31"],
    ["9999-11-30", 1, "9999-12-30"],
  ])("%s and %i months are %s", (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test("counts from the first date, not from the last result", () => {
    expect(addMonths("2026-01-31", 2)).toBe("2026-03-31");
    expect(addMonths(addMonths("2026-01-31", 1), 1)).toBe("2026-03-28");
  });

  test("lands in the month so many months away, on the same day or on its last", () => {
    fc.assert(
      fc.property(middleDates, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const [year, month, day] = parts(date);
        const target = 12 * year + month - 1 + months;
        const last = new Date(Date.UTC(Math.floor(target / 12), (target % 12) + 1, 0)).getUTCDate();
        expect(parts(addMonths(date, months))).toEqual([
          Math.floor(target / 12),
          (target % 12) + 1,
          Math.min(day, last),
        ]);
      }),
      { seed, numRuns: runs },
    );
  });

  test("adds up, forth and back, while no day is clipped", () => {
    const counts = fc.integer({ min: -600, max: 600 });
    fc.assert(
      fc.property(middleDates, counts, counts, (date, a, b) => {
        const early = `${date.slice(0, 8)}28`;
        expect(addMonths(addMonths(early, a), b)).toBe(addMonths(early, a + b));
      }),
      { seed, numRuns: runs },
    );
  });

  test("keeps the order of dates", () => {
    fc.assert(
      fc.property(middleDates, middleDates, fc.integer({ min: -600, max: 600 }), (a, b, months) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(addMonths(first, months) <= addMonths(second, months)).toBe(true);
      }),
      { seed, numRuns: runs },
    );
  });

  test.each([
    ["2026-02-30", 1, "date.not_a_date"],
    ["9999-12-01", 1, "date.out_of_range"],
    ["0001-01-31", -1, "date.out_of_range"],
    ["2026-01-01", 1.5, "date.out_of_range"],
    ["2026-01-01", Number.NaN, "date.out_of_range"],
    ["2026-01-01", 1e300, "date.out_of_range"],
  ])("%s and %d months: %s", (date, months, code) => {
    expect(codesOf(() => addMonths(date, months))).toEqual([code]);
  });
});

function parts(date: string): readonly [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
}

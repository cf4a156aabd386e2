import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitPeriod } from "../../../src/kernel/calendar/index.js";
import { days360 } from "../../../src/kernel/calendar/thirty360.js";
import { runs, seed } from "../../seed.js";
import { spans } from "./arbitraries.js";

describe("days360", () => {
  // Two of them are published: 2008-02-29 to 2008-08-31 (OpenOffice, DAYS360, US method: 180) and
  // 2004-07-15 to 2004-12-25 (Spread, DAYS360: 160). The others follow from the rules, by hand.
  test.each([
    ["2004-07-15", "2004-12-25", 160, 160],
    ["2008-02-29", "2008-08-31", 181, 180],
    ["2026-01-01", "2027-01-01", 360, 360],
    ["2026-01-01", "2026-02-01", 30, 30],
    ["2026-02-01", "2026-03-01", 30, 30],
    ["2026-02-28", "2026-03-01", 3, 1],
    ["2028-02-28", "2028-03-01", 3, 3],
    ["2028-02-29", "2028-03-01", 2, 1],
    ["2026-02-28", "2026-03-31", 32, 30],
    ["2026-02-28", "2027-02-28", 360, 360],
    ["2026-02-28", "2028-02-29", 721, 720],
    ["2026-01-01", "2026-01-31", 29, 30],
    ["2026-01-31", "2026-02-01", 1, 1],
    ["2026-01-30", "2026-01-31", 0, 0],
    ["2026-01-31", "2026-03-31", 60, 60],
    ["2026-01-15", "2026-01-31", 15, 16],
    ["2026-01-31", "2026-02-28", 28, 28],
    ["2026-01-29", "2026-02-28", 29, 29],
  ])("from %s to %s: european %i, us %i", (from, to, european, us) => {
    expect(days360({ from, to }, "european")).toBe(european);
    expect(days360({ from, to }, "us")).toBe(us);
  });

  test("european days of the parts add up to those of the whole", () => {
    fc.assert(
      fc.property(spans, (span) => {
        const parts = splitPeriod(span, "week").map((part) => days360(part, "european"));
        expect(parts.reduce((sum, days) => sum + days, 0)).toBe(days360(span, "european"));
      }),
      { seed, numRuns: runs },
    );
  });

  test.each(["european", "us"] as const)(
    "%s: a run of whole months is 30 days each, and no count is negative",
    (convention) => {
      fc.assert(
        fc.property(spans, (span) => {
          const months = splitPeriod(span, "month").filter((part) => part.id.length === 7);
          expect(months.map((month) => days360(month, convention))).toEqual(months.map(() => 30));
          expect(days360(span, convention)).toBeGreaterThanOrEqual(0);
        }),
        { seed, numRuns: runs },
      );
    },
  );

  test("us days of a January cut before the 31st add up to 31", () => {
    const parts = [
      { from: "2026-01-01", to: "2026-01-31" },
      { from: "2026-01-31", to: "2026-02-01" },
    ];
    expect(parts.map((part) => days360(part, "us"))).toEqual([30, 1]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Versioned } from "../../../src/kernel/calendar/index.js";
import {
  addDays,
  checkHistory,
  containsDate,
  overlap,
  parsePeriod,
  versionOn,
  versionsWithin,
} from "../../../src/kernel/calendar/index.js";
import { runs, seed } from "../../seed.js";
import { codesOf } from "./codesOf.js";

interface Version extends Versioned {
  readonly id: string;
}

const versions: readonly Version[] = [
  { id: "c", effective: { from: "2026-08-01" } },
  { id: "a", effective: { from: "2025-01-01", to: "2026-03-01" } },
  { id: "b", effective: { from: "2026-03-01", to: "2026-07-01" } },
];

const always: Version = { id: "x" };

describe("versionOn", () => {
  test.each([
    ["2024-12-31", null],
    ["2025-01-01", "a"],
    ["2026-02-28", "a"],
    ["2026-03-01", "b"],
    ["2026-06-30", "b"],
    ["2026-07-01", null],
    ["2026-07-31", null],
    ["2026-08-01", "c"],
    ["9999-12-31", "c"],
  ])("on %s: %s", (date, id) => {
    expect(versionOn(versions, date)?.id ?? null).toBe(id);
  });

  test("what has no effective days is always in force; of nothing, nothing is", () => {
    expect(versionOn([always], "0001-01-01")).toEqual(always);
    expect(versionOn([], "2026-01-01")).toBeNull();
  });

  test("a faulty date is refused, also where nothing is in force", () => {
    expect(codesOf(() => versionOn([], "2026-02-30"))).toEqual(["date.not_a_date"]);
  });
});

describe("versionsWithin", () => {
  test.each([
    ["2026-Q1", ["a 2026-01-01/2026-03-01", "b 2026-03"]],
    ["2026-Q3", ["c 2026-08-01/2026-10-01"]],
    ["2026-H1", ["a 2026-01-01/2026-03-01", "b 2026-03-01/2026-07-01"]],
    ["2026", ["a 2026-01-01/2026-03-01", "b 2026-03-01/2026-07-01", "c 2026-08-01/2027-01-01"]],
    ["2026-07", []],
    ["2024", []],
  ])("in %s: %o", (text, expected) => {
    const parts = versionsWithin(versions, parsePeriod(text));
    expect(parts.map(({ version, period }) => `${version.id} ${period.id}`)).toEqual(expected);
  });

  test("what has no effective days covers the period", () => {
    const [part] = versionsWithin([always], parsePeriod("2026-Q1"));
    expect(part).toEqual({ version: always, period: parsePeriod("2026-Q1") });
  });

  test("keeps the fiscal name", () => {
    const fiscal = { firstMonth: 4, named: "endYear" } as const;
    const [part] = versionsWithin([always], parsePeriod("FY2026-Q1", fiscal), fiscal);
    expect(part?.period.id).toBe("FY2026-Q1");
  });

  test("every day of the period stands in the part of the version that is in force on it, or in none", () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 120 }), (history, offset) => {
        expect(checkHistory(history)).toEqual([]);
        const period = { from: "2026-01-10", to: "2026-04-20" };
        const parts = versionsWithin(history, period);
        const day = addDays("2026-01-01", offset);
        const holding = parts.filter((part) => containsDate(part.period, day)).map((part) => part.version);
        const inForce = containsDate(period, day) ? versionOn(history, day) : null;
        expect(holding).toEqual(inForce === null ? [] : [inForce]);
      }),
      { seed, numRuns: runs * 2 },
    );
  });

  test("parts are in order and disjoint", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const parts = versionsWithin(history, parsePeriod("2026-H1")).map(({ period }) => period);
        const faults = parts.slice(1).filter((part, index) => {
          const before = parts[index];
          return before === undefined || part.from < before.from || overlap(before, part) !== null;
        });
        expect(faults).toEqual([]);
      }),
      { seed, numRuns: runs },
    );
  });
});

/** Disjoint versions from January 2026 on, with and without gaps, some without end, in any order. */
const histories: fc.Arbitrary<readonly Version[]> = fc
  .tuple(
    fc.array(fc.record({ gap: fc.integer({ min: 0, max: 20 }), length: fc.integer({ min: 1, max: 50 }) }), {
      maxLength: 6,
    }),
    fc.boolean(),
  )
  .map(([steps, open]) => {
    let at = "2026-01-01";
    return steps.map(({ gap, length }, index) => {
      const from = addDays(at, gap);
      at = addDays(from, length);
      const effective = open && index === steps.length - 1 ? { from } : { from, to: at };
      return { id: `v${index}`, effective };
    });
  })
  .chain((history) => fc.shuffledSubarray(history, { minLength: history.length }));

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Effective, Versioned } from "../../../src/kernel/calendar/index.js";
import { addDays, checkHistory, lintHistory, versionOn } from "../../../src/kernel/calendar/index.js";
import { runs, seed } from "../../seed.js";

const of = (...spans: readonly (Effective | null)[]): readonly Versioned[] =>
  spans.map((effective) => (effective === null ? {} : { effective }));

const seen = (issues: ReturnType<typeof checkHistory>) =>
  issues.map(({ code, path, params }) => [code, path, params.from ?? null, params.to ?? null]);

const year = { from: "2026-01-01", to: "2027-01-01" };

describe("checkHistory", () => {
  test.each<readonly [string, readonly Versioned[]]>([
    ["nothing", []],
    ["one version without days", of(null)],
    ["one open version", of({ from: "2026-01-01" })],
    ["two that adjoin", of({ from: "2027-01-01" }, year)],
    ["two with a gap", of(year, { from: "2028-01-01" })],
  ])("%s is in order", (_name, versions) => {
    expect(checkHistory(versions)).toEqual([]);
  });

  test.each<readonly [string, readonly Versioned[], readonly unknown[]]>([
    [
      "one day shared",
      of(year, { from: "2026-12-31" }),
      ["history.overlap", "/1/effective", "2026-12-31", "2027-01-01"],
    ],
    [
      "listed backward",
      of({ from: "2026-12-31" }, year),
      ["history.overlap", "/0/effective", "2026-12-31", "2027-01-01"],
    ],
    [
      "one inside another",
      of(year, { from: "2026-03-01", to: "2026-04-01" }),
      ["history.overlap", "/1/effective", "2026-03-01", "2026-04-01"],
    ],
    ["the same days", of(year, year), ["history.overlap", "/1/effective", "2026-01-01", "2027-01-01"]],
    [
      "two open ends",
      of({ from: "2026-01-01" }, { from: "2027-01-01" }),
      ["history.overlap", "/1/effective", "2027-01-01", null],
    ],
    ["one always in force", of(year, null), ["history.overlap", "/0/effective", "2026-01-01", "2027-01-01"]],
    ["two always in force", of(null, null), ["history.overlap", "/1/effective", null, null]],
    [
      "no day at all",
      of({ from: "2026-01-01", to: "2026-01-01" }),
      ["period.unsorted", "/0/effective", "2026-01-01", "2026-01-01"],
    ],
    ["no date", of({ from: "soon" }), ["date.not_a_date", "/0/effective/from", null, null]],
    [
      "no date at the end",
      of({ from: "2026-01-01", to: "2026-02-30" }),
      ["date.not_a_date", "/0/effective/to", null, null],
    ],
  ])("%s", (_name, versions, expected) => {
    expect(seen(checkHistory(versions))).toEqual([expected]);
  });

  test("a long version overlaps those after its neighbor too", () => {
    const versions = of(
      year,
      { from: "2026-02-01", to: "2026-03-01" },
      { from: "2026-05-01", to: "2026-06-01" },
    );
    expect(seen(checkHistory(versions))).toEqual([
      ["history.overlap", "/1/effective", "2026-02-01", "2026-03-01"],
      ["history.overlap", "/2/effective", "2026-05-01", "2026-06-01"],
    ]);
  });

  test("takes the caller's paths", () => {
    const [issue] = checkHistory(of(year, year), (index) => `/plans/${[4, 9][index]}`);
    expect(issue?.path).toBe("/plans/9/effective");
  });

  test("finds an overlap exactly where two versions are in force on one day", () => {
    const span = fc.record({
      start: fc.integer({ min: 0, max: 30 }),
      length: fc.option(fc.integer({ min: 1, max: 8 })),
    });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), (spans) => {
        const versions = spans.map(({ start, length }) => {
          const from = addDays("2026-01-01", start);
          return { effective: length === null ? { from } : { from, to: addDays(from, length) } };
        });
        const days = Array.from({ length: 45 }, (_, index) => addDays("2026-01-01", index));
        const shared = days.some(
          (day) => versions.filter((each) => versionOn([each], day) !== null).length > 1,
        );
        expect(checkHistory(versions).length > 0).toBe(shared);
      }),
      { seed, numRuns: runs },
    );
  });
});

describe("lintHistory", () => {
  test("warns of each gap", () => {
    const versions = of({ from: "2029-01-01" }, year, { from: "2027-02-01", to: "2028-01-01" });
    expect(seen(lintHistory(versions))).toEqual([
      ["history.gap", "/2/effective", "2027-01-01", "2027-02-01"],
      ["history.gap", "/0/effective", "2028-01-01", "2029-01-01"],
    ]);
    expect(lintHistory(versions).map((issue) => issue.severity)).toEqual(["warning", "warning"]);
  });

  test("says nothing of versions that adjoin, and only errors where there are errors", () => {
    expect(lintHistory(of(year, { from: "2027-01-01" }))).toEqual([]);
    const versions = of(year, year, { from: "2028-01-01" });
    expect(lintHistory(versions)).toEqual(checkHistory(versions));
  });
});

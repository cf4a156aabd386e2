import { lintLadder } from "attainment/tiers";
import { describe, expect, test } from "vitest";

const stay = { field: "score", gte: "70" };

function found(tiers: readonly object[], rest: object = {}): readonly (readonly [string, string])[] {
  return lintLadder({ kind: "ladder", id: "l", tiers, ...rest }).map(({ code, path }) => [code, path]);
}

function foundBetween(lower: object, upper: object): readonly (readonly [string, string])[] {
  return found([
    { id: "a", stay },
    { id: "b", enter: lower },
    { id: "c", enter: upper },
  ]);
}

describe("lintLadder", () => {
  test("has nothing to say of a sound ladder", () => {
    const tiers = [
      { id: "a" },
      { id: "b", enter: { field: "score", gte: "80" }, stay, grants: { quotaFactor: "1.1" } },
      {
        id: "c",
        enter: { field: "score", gte: "90" },
        stay: { field: "score", gte: "90" },
        grants: { quotaFactor: 1.1 },
      },
    ];
    expect(found(tiers)).toEqual([]);
  });

  test("tells errors alone where there are some", () => {
    expect(found([{ id: "a" }], { startTierId: "b" })).toEqual([["tiers.unknown_tier", "/startTierId"]]);
    expect(found([])).toEqual([["document.wrong_value", "/tiers"]]);
  });

  test("a ladder that nobody falls from, and a tier that nobody rises to", () => {
    expect(found([{ id: "a" }, { id: "b" }])).toEqual([
      ["tiers.no_entry", "/tiers/1"],
      ["tiers.no_demotion", "/tiers"],
    ]);
  });

  test.each([
    [{ quotaFactor: "1.1" }, { quotaFactor: "1" }, 1],
    [{ quotaFactor: "1.1" }, {}, 1],
    [{ rateFactor: "1" }, { rateFactor: "0.99", quotaFactor: "0.5" }, 2],
    [{ rateFactor: "1" }, { rateFactor: "1.0" }, 0],
  ])("grants %j, and above them %j: %d", (lower, upper, times) => {
    const tiers = [
      { id: "a", stay, grants: lower },
      { id: "b", enter: { field: "score", gte: "80" }, grants: upper },
    ];
    expect(found(tiers)).toEqual(Array(times).fill(["tiers.lower_grants", "/tiers/1/grants"]));
  });

  test.each<[object, object, string | null]>([
    [{ field: "score", gte: "80" }, { field: "score", gte: "79.9" }, "/tiers/2/enter"],
    [{ field: "score", gt: "80" }, { field: "score", gte: "80" }, "/tiers/2/enter"],
    [{ field: "score", gte: "80" }, { field: "score", gt: "80" }, null],
    [{ field: "complaints", lte: "2" }, { field: "complaints", lte: "3" }, "/tiers/2/enter"],
    [{ field: "complaints", lt: "2" }, { field: "complaints", lte: "2" }, "/tiers/2/enter"],
    [{ field: "complaints", lte: "2" }, { field: "complaints", lte: "1" }, null],
    [{ field: "score", between: ["80", "90"] }, { field: "score", equals: "79" }, "/tiers/2/enter"],
    [
      { field: "score", gte: "80" },
      {
        all: [
          { field: "x", gte: "1" },
          { field: "score", gte: "70" },
        ],
      },
      "/tiers/2/enter/all/1",
    ],
    [{ field: "score", gte: "80" }, { any: [{ field: "score", gte: "70" }] }, null],
    [{ not: { field: "score", lt: "80" } }, { field: "score", gte: "70" }, null],
    [{ field: "score", gte: "80" }, { field: "sales", gte: "70" }, null],
  ])("an entry of %j, and above it %j", (lower, upper, path) => {
    expect(foundBetween(lower, upper)).toEqual(path === null ? [] : [["tiers.easier_entry", path]]);
  });

  test.each<[object, object, boolean]>([
    [{ field: "score", gte: "80" }, { field: "score", gte: "80.01" }, true],
    [{ field: "score", gte: "80" }, { field: "score", gte: "80" }, false],
    [{ field: "complaints", lte: "2" }, { field: "complaints", lte: "1" }, true],
    [{ field: "complaints", lte: "2" }, { any: [{ field: "complaints", lte: "1" }] }, false],
  ])("whoever entered by %j and stays by %j", (enter, own, harder) => {
    const tiers = [{ id: "a" }, { id: "b", enter, stay: own }];
    expect(found(tiers)).toEqual(harder ? [["tiers.stay_harder_than_enter", "/tiers/1/stay"]] : []);
  });

  test.each<[readonly object[], string | null]>([
    [
      [
        { field: "x", gte: "2" },
        { field: "x", lte: "1" },
      ],
      "/all/1",
    ],
    [
      [
        { field: "x", gte: "2" },
        { field: "x", lte: "2" },
      ],
      null,
    ],
    [
      [
        { field: "x", gt: "2" },
        { field: "x", lte: "2" },
      ],
      "/all/1",
    ],
    [
      [
        { field: "x", equals: "2" },
        { field: "x", between: ["3", "4"] },
      ],
      "/all/0",
    ],
    [
      [
        { field: "x", gte: "2" },
        { field: "y", lte: "1" },
      ],
      null,
    ],
    [
      [
        { field: "x", is: "a" },
        { field: "x", is: "b" },
      ],
      "/all/1",
    ],
    [
      [
        { field: "x", is: "a" },
        { field: "x", is: "a" },
      ],
      null,
    ],
    [
      [
        { field: "x", is: "a" },
        { field: "x", isNot: "a" },
      ],
      "/all/1",
    ],
    [
      [
        { field: "x", isNot: true },
        { field: "x", is: true },
      ],
      "/all/1",
    ],
    [
      [
        { field: "x", is: "a" },
        { field: "x", in: ["b", "c"] },
      ],
      "/all/1",
    ],
    [
      [
        { field: "x", in: ["a", "b"] },
        { field: "x", in: ["b", "c"] },
      ],
      null,
    ],
    [
      [
        { field: "x", in: ["a"] },
        { field: "x", in: ["b", "c"] },
      ],
      "/all/1",
    ],
    [
      [
        { field: "x", exists: false },
        { field: "x", gte: "1" },
      ],
      "/all/1",
    ],
    [
      [
        { field: "x", exists: false },
        { field: "x", exists: false },
      ],
      null,
    ],
    [
      [
        { field: "x", exists: true },
        { field: "x", exists: false },
      ],
      "/all/1",
    ],
    [
      [
        { field: "x", exists: true },
        { field: "x", gte: "1" },
      ],
      null,
    ],
    [
      [
        { field: "x", gte: "1" },
        { field: "x", before: "2026-01-01" },
      ],
      "/all/1",
    ],
    [
      [
        { field: "x", after: "2025-01-01" },
        { field: "x", before: "2026-01-01" },
      ],
      null,
    ],
    [
      [
        { field: "x", is: "1" },
        { field: "x", gte: "1" },
      ],
      null,
    ],
    [
      [
        { field: "x", isNot: "1" },
        { field: "x", in: ["1", "2"] },
      ],
      null,
    ],
  ])("tests that all have to be met: %j", (all, at) => {
    const inStay = found([{ id: "a", stay: { all } }]);
    const inEnter = foundBetween({ all }, { field: "other", gte: "1" });
    expect(inStay).toEqual(at === null ? [] : [["tiers.impossible_criterion", `/tiers/0/stay${at}`]]);
    expect(inEnter).toEqual(at === null ? [] : [["tiers.impossible_criterion", `/tiers/1/enter${at}`]]);
  });

  test("names the figures", () => {
    const [issue] = lintLadder({
      kind: "ladder",
      id: "l",
      tiers: [
        { id: "a", stay },
        { id: "b", enter: { field: "score", gte: "80" } },
        { id: "c", enter: stay },
      ],
    });
    expect(issue).toMatchObject({
      severity: "warning",
      params: { field: "score", asked: "70", below: "80" },
    });
  });

  test("takes its time in step with the number of tests", () => {
    const all = Array.from({ length: 60_000 }, (_, index) => ({ field: "x", isNot: `word ${index}` }));
    expect(found([{ id: "a", stay: { all } }])).toEqual([]);
    const none = [...all, { field: "x", in: ["word 1", "word 59999"] }];
    expect(found([{ id: "a", stay: { all: none } }])).toEqual([
      ["tiers.impossible_criterion", "/tiers/0/stay/all/60000"],
    ]);
  });
});

import { describe, expect, test } from "vitest";
import type { Distribution } from "../../../src/kernel/calibration/index.js";
import { distributionSlots, lintDistribution } from "../../../src/kernel/calibration/index.js";
import { replayTrace } from "../../../src/testing/replay/index.js";
import { codesOf } from "./codesOf.js";

const ids = "abcdefghijklmnop";

function document(shares: readonly string[], rest: Partial<Distribution> = {}): Distribution {
  const levels = shares.map((share, index) => ({ id: ids.charAt(index), share }));
  return { kind: "distribution", id: "d", levels, ...rest };
}

function slots(n: number, shares: readonly string[], rest: Partial<Distribution> = {}): readonly number[] {
  return distributionSlots(n, document(shares, rest)).levels.map((level) => level.slots);
}

describe("largest remainder", () => {
  test.each([
    ["lvl-14 50/30/20 of 7 (infinitelexicon.com)", 7, ["0.5", "0.3", "0.2"], [4, 2, 1]],
    ["lvl-15 33.3/33.4/33.3 of 4 (SAP KBA 2245773)", 4, ["0.333", "0.334", "0.333"], [1, 2, 1]],
    ["lvl-17 30/40/20/10 of 19", 19, ["0.3", "0.4", "0.2", "0.1"], [6, 7, 4, 2]],
    ["lvl-19 10/20/50/15/5 of 7", 7, ["0.1", "0.2", "0.5", "0.15", "0.05"], [1, 1, 4, 1, 0]],
    ["lvl-20 3-6-1 of 10 (mooncyber.com)", 10, ["0.3", "0.6", "0.1"], [3, 6, 1]],
    ["lvl-20 3-6-1 of 7", 7, ["0.3", "0.6", "0.1"], [2, 4, 1]],
    ["lvl-20 3-6-1 of 4", 4, ["0.3", "0.6", "0.1"], [1, 3, 0]],
    ["lvl-20 3-6-1 of 3", 3, ["0.3", "0.6", "0.1"], [1, 2, 0]],
    ["lvl-20 3-6-1 of 2", 2, ["0.3", "0.6", "0.1"], [1, 1, 0]],
    ["lvl-20 3-6-1 of 1", 1, ["0.3", "0.6", "0.1"], [0, 1, 0]],
    ["nobody", 0, ["0.3", "0.6", "0.1"], [0, 0, 0]],
  ] as const)("%s", (_name, n, shares, expected) => {
    expect(slots(n, shares)).toEqual(expected);
  });

  test("equal losses go to the better level, or to the worse one", () => {
    expect(slots(4, ["0.3", "0.6", "0.1"], { tiedRemainders: "better" })).toEqual([1, 3, 0]);
    expect(slots(4, ["0.3", "0.6", "0.1"], { tiedRemainders: "worse" })).toEqual([1, 2, 1]);
  });

  test("levels keep their places whichever of them goes first", () => {
    const shares = ["0.25", "0.25", "0.5"];
    expect(slots(2, shares, { tiedRemainders: "better" })).toEqual([1, 0, 1]);
    expect(slots(2, shares, { tiedRemainders: "worse" })).toEqual([0, 1, 1]);
  });

  test.each([
    ["inOrder", [0, 2, 1, 0]],
    ["largestShare", [0, 2, 1, 0]],
    ["lastLevel", [0, 1, 2, 0]],
  ] as const)("what is left goes to levels with a share only: %s", (rule, expected) => {
    expect(slots(3, ["0", "0.5", "0.5", "0"], { slots: rule })).toEqual(expected);
  });

  test("levels without a share have equal parts of the rest: exact thirds", () => {
    const levels = [{ id: "a" }, { id: "b" }, { id: "c" }];
    const result = distributionSlots(10, { kind: "distribution", id: "d", levels });
    expect(result.levels.map((level) => level.slots)).toEqual([4, 3, 3]);
    expect(result.levels[0]?.share).toBe("0.3333333333333333333333333333333333");
  });
});

describe("other ways to round", () => {
  test.each([
    ["largestShare", [1, 3, 0]],
    ["inOrder", [2, 2, 0]],
    ["lastLevel", [1, 2, 1]],
    ["ceil", [2, 2, 0]],
  ] as const)("%s", (rule, expected) => {
    expect(slots(4, ["0.3", "0.6", "0.1"], { slots: rule })).toEqual(expected);
  });

  test("ga-tercile: ranks by ceil(n / 3)", () => {
    const levels = [{ id: "A" }, { id: "B" }, { id: "C" }];
    const of = (n: number) =>
      distributionSlots(n, { kind: "distribution", id: "d", levels, slots: "ceil" }).levels.map(
        (level) => level.slots,
      );
    expect([of(3), of(4), of(7)]).toEqual([
      [1, 1, 1],
      [2, 2, 0],
      [3, 3, 1],
    ]);
  });
});

describe("limits", () => {
  test("lvl-16: the guideline of 19 by operators (SAP KBA 3634696)", () => {
    const result = distributionSlots(
      19,
      document(["0.1", "0.2", "0.4", "0.2", "0.1"], {
        limits: [
          { levelIds: ["a"], atMost: "0.1" },
          { levelIds: ["a", "b"], equals: "0.3" },
          { levelIds: ["c"], equals: "0.4" },
          { levelIds: ["d"], equals: "0.2" },
          { levelIds: ["e"], equals: "0.1" },
        ],
        limitCounts: "guideline",
        unmeetable: "tell",
      }),
    );
    expect(result.limits.map(({ most }) => most)).toEqual([2, 5, 7, 3, 1]);
    expect(result.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["calibration.cannot_be_met", "warning"],
    ]);
    expect(result.levels.reduce((sum, level) => sum + level.slots, 0)).toBe(19);
  });

  test("lvl-31: strictly under half of 1 to 12 (studylib.net 9194923)", () => {
    const half = document(["0.4", "0.6"], { limits: [{ levelIds: ["a"], under: "0.5" }] });
    const most = Array.from({ length: 12 }, (_, index) => distributionSlots(index + 1, half).limits[0]?.most);
    expect(most).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  test("lvl-38: usually within 15 %, at most 20 % (metronews.caiyes.cn 1652)", () => {
    const usual = { levelIds: ["a"], atMost: "0.15" };
    const doc = document(["0.15", "0.85"], { limits: [usual, { ...usual, atMost: "0.2" }] });
    const most = [4, 5, 10, 33].map((n) => distributionSlots(n, doc).limits.map((limit) => limit.most));
    expect(most).toEqual([
      [0, 0],
      [0, 1],
      [1, 2],
      [4, 6],
    ]);
  });

  test("lines move no farther than they have to", () => {
    const limits = [
      { levelIds: ["a", "b"], atMost: "0.5" },
      { levelIds: ["c"], atLeast: "0.2" },
    ];
    expect(slots(10, ["0.3", "0.6", "0.1"], { limits })).toEqual([3, 2, 5]);
    expect(slots(10, ["0.6", "0.3", "0.1"], { limits })).toEqual([5, 0, 5]);
    expect(slots(10, ["0.1", "0.2", "0.7"], { limits })).toEqual([1, 2, 7]);
  });

  test("kpi-32: 10 to 20 % of three people is refused with its place", () => {
    const doc = document(["0.15", "0.85"], { limits: [{ levelIds: ["a"], atLeast: "0.1", atMost: "0.2" }] });
    expect(codesOf(() => distributionSlots(3, doc))).toEqual([
      ["calibration.cannot_be_met", "/distribution/limits/0"],
    ]);
    expect(distributionSlots(3, { ...doc, unmeetable: "tell" }).levels.map((level) => level.slots)).toEqual([
      0, 3,
    ]);
    expect(distributionSlots(10, doc).levels.map((level) => level.slots)).toEqual([2, 8]);
  });

  test("limits that only together cannot be met are refused as a whole", () => {
    const limits = [
      { levelIds: ["a"], atLeast: "0.6" },
      { levelIds: ["b"], atLeast: "0.6" },
    ];
    expect(codesOf(() => distributionSlots(10, document(["0.5", "0.5"], { limits })))).toEqual([
      ["calibration.cannot_be_met", "/distribution/limits"],
    ]);
  });
});

describe("faults", () => {
  test.each([
    ["calibration.shares_not_one", "/distribution/levels", document(["0.5", "0.4"])],
    ["calibration.shares_not_one", "/distribution/levels", document(["0.7", "0.4"])],
    ["calibration.share_out_of_range", "/distribution/levels/0/share", document(["1.2", "0.4"])],
    [
      "document.duplicate_id",
      "/distribution/levels/1/id",
      { ...document([]), levels: [{ id: "a" }, { id: "a" }] },
    ],
    [
      "calibration.unknown_level",
      "/distribution/limits/0/levelIds/0",
      document(["1"], { limits: [{ levelIds: ["z"], atMost: "1" }] }),
    ],
    [
      "calibration.levels_apart",
      "/distribution/limits/0/levelIds",
      document(["0.2", "0.2", "0.6"], { limits: [{ levelIds: ["a", "c"], atMost: "1" }] }),
    ],
    ["calibration.bad_limit", "/distribution/limits/0", document(["1"], { limits: [{ levelIds: ["a"] }] })],
    [
      "calibration.bad_limit",
      "/distribution/limits/0",
      document(["1"], { limits: [{ levelIds: ["a"], equals: "1", atMost: "1" }] }),
    ],
    [
      "calibration.bad_limit",
      "/distribution/limits/0",
      document(["1"], { limits: [{ levelIds: ["a"], under: "1", atMost: "1" }] }),
    ],
    [
      "calibration.bad_limit",
      "/distribution/limits/0",
      document(["1"], { limits: [{ levelIds: ["a"], atLeast: "0.5", under: "0.5" }] }),
    ],
    [
      "calibration.bad_limit",
      "/distribution/limits/0",
      document(["1"], { limits: [{ levelIds: ["a"], under: "0" }] }),
    ],
    ["document.wrong_value", "/distribution/levels", document([])],
    [
      "document.wrong_value",
      "/distribution/levels",
      { ...document([]), levels: Array.from({ length: 101 }, (_, index) => ({ id: `level-${index}` })) },
    ],
    ["decimal.not_decimal", "/distribution/levels/0/share", document(["x"])],
  ])("%s", (code, path, faulty) => {
    expect(codesOf(() => distributionSlots(10, faulty))).toContainEqual([code, path]);
  });

  test("a number of people that is none", () => {
    for (const n of [-1, 1.5, Number.NaN])
      expect(codesOf(() => distributionSlots(n, document(["1"])))).toEqual([
        ["calibration.bad_count", "/people"],
      ]);
  });

  test("lint tells errors first, then a share outside its own limit", () => {
    expect(lintDistribution(document(["0.5", "0.4"])).map(({ code }) => code)).toEqual([
      "calibration.shares_not_one",
    ]);
    expect(lintDistribution({ kind: "distribution" }).length).toBeGreaterThan(0);
    const limits = [
      { levelIds: ["a"], atLeast: "0.6" },
      { levelIds: ["a"], equals: "0.5" },
    ];
    expect(
      lintDistribution(document(["0.5", "0.5"], { limits })).map(({ code, path }) => [code, path]),
    ).toEqual([["calibration.share_outside_limit", "/limits/0"]]);
  });
});

test("the trace says which levels have other slots than their shares, because of limits", () => {
  const limits = [{ levelIds: ["a"], atMost: "0.2" }];
  const { trace } = distributionSlots(10, document(["0.3", "0.6", "0.1"], { limits }), { trace: true });
  expect(trace?.children.map(({ value, note }) => [value, note])).toEqual([
    ["2", "moved_by_limits"],
    ["7", "moved_by_limits"],
    ["1", undefined],
  ]);
});

test("the trace shares everybody out", () => {
  const { trace, ...result } = distributionSlots(4, document(["0.3", "0.6", "0.1"]), { trace: true });
  expect(result).toEqual(distributionSlots(4, document(["0.3", "0.6", "0.1"])));
  expect(trace?.value).toBe("4");
  expect(trace?.note).toBe("one_more_may_take_a_slot");
  expect(trace?.children.map(({ id, value, ref }) => [id, value, ref])).toEqual([
    ["d.a", "1", "/distribution/levels/0"],
    ["d.b", "3", "/distribution/levels/1"],
    ["d.c", "0", "/distribution/levels/2"],
  ]);
  expect(trace === undefined ? null : replayTrace(trace)).toBe("4");
});

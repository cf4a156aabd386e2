import { describe, expect, test } from "vitest";
import { type CalibrationOptions, calibrateScores } from "../../../src/kernel/calibration/index.js";
import { untyped } from "../untyped.js";
import { codesOf } from "./codesOf.js";

const scores = [
  ...["85", "90", "95"].map((value, index) => ({ id: `a${index}`, value, groupId: "sales" })),
  ...["70", "77.5", "85"].map((value, index) => ({ id: `b${index}`, value, groupId: "labs" })),
];

function values(options: CalibrationOptions, items: Parameters<typeof calibrateScores>[0] = scores) {
  return calibrateScores(items, options).items.map(({ value }) => value);
}

describe("z-scores", () => {
  test("lvl-32: sales 85, 90, 95 against R&D 70, 77.5, 85 (f.mffb.com.cn 498171)", () => {
    expect(values({ method: "zScore" })).toEqual(["-1", "0", "1", "-1", "0", "1"]);
    const target = { mean: "50", deviation: "10" };
    expect(values({ method: "zScore", target })).toEqual(["40", "50", "60", "40", "50", "60"]);
  });

  test("the figures of each group stand beside them", () => {
    expect(calibrateScores(scores, { method: "zScore" }).groups).toEqual([
      { id: "labs", size: 3, mean: "77.5", deviation: "7.5", lowest: "70", highest: "85" },
      { id: "sales", size: 3, mean: "90", deviation: "5", lowest: "85", highest: "95" },
    ]);
  });

  test("on the scale of all scores", () => {
    const done = calibrateScores(scores, { method: "zScore", target: "all" });
    const scaled = ["74.8407351594", "83.75", "92.6592648406"];
    expect(done.items.map(({ value }) => value)).toEqual([...scaled, ...scaled]);
  });
});

test("minMax", () => {
  expect(values({ method: "minMax" })).toEqual(["0", "0.5", "1", "0", "0.5", "1"]);
  expect(values({ method: "minMax", target: { from: 1, to: 5 } })).toEqual(["1", "3", "5", "1", "3", "5"]);
  expect(values({ method: "minMax", target: "all" })).toEqual(["70", "82.5", "95", "70", "82.5", "95"]);
});

test("none leaves scores as they are", () => {
  expect(values({ method: "none" })).toEqual(["85", "90", "95", "70", "77.5", "85"]);
});

describe("a group without spread", () => {
  const alone = [
    { id: "one", value: "80", groupId: "x" },
    { id: "two", value: "70", groupId: "y" },
    { id: "two-b", value: "70", groupId: "y" },
    { id: "zero", value: null, groupId: "z" },
  ];

  test.each([
    ["null", [null, null, null, null]],
    ["middle", ["50", "50", "50", null]],
    ["keep", ["80", "70", "70", null]],
  ] as const)("%s", (withoutSpread, expected) => {
    const target = { mean: 50, deviation: 10 };
    const { items, value } = calibrateScores(alone, { method: "zScore", target, withoutSpread });
    expect(items.map((item) => item.value)).toEqual(expected);
    expect(items.map(({ reason }) => reason)).toEqual([
      "too_few_scores",
      "no_spread",
      "no_spread",
      "not_rated",
    ]);
    expect(value).toBe(String(expected.filter((each) => each !== null).length));
  });

  test("the middle of a range", () => {
    const options = { method: "minMax", target: { from: 1, to: 4 }, withoutSpread: "middle" } as const;
    expect(values(options, alone)).toEqual(["2.5", "2.5", "2.5", null]);
  });

  test("one score is too few, whatever the options say", () => {
    const one = calibrateScores([{ id: "a", value: 1 }], { method: "minMax", minimumGroup: 1 });
    expect(one.items[0]?.reason).toBe("too_few_scores");
  });

  test("few scores count as none where the options say so", () => {
    expect(values({ method: "zScore", minimumGroup: 4 })).toEqual([null, null, null, null, null, null]);
    expect(calibrateScores(scores, { method: "minMax", minimumGroup: 4 }).items[0]?.reason).toBe(
      "too_few_scores",
    );
  });
});

test("nobody", () => {
  expect(calibrateScores([], { method: "zScore" })).toEqual({
    value: "0",
    issues: [],
    items: [],
    groups: [],
  });
});

test("every fault is told", () => {
  const options = untyped({ method: "best", withoutSpread: "zero", minimumGroup: 0 });
  const items = [
    { id: "a", value: "x" },
    { id: "a", value: "1" },
    { id: "a", value: "1" },
  ];
  expect(codesOf(() => calibrateScores(items, options))).toEqual([
    ["calibration.bad_option", "/options/method"],
    ["calibration.bad_option", "/options/withoutSpread"],
    ["calibration.bad_option", "/options/minimumGroup"],
    ["decimal.not_decimal", "/items/0/value"],
    ["calibration.duplicate_id", "/items/1/id"],
    ["calibration.duplicate_id", "/items/2/id"],
  ]);
  const empty = untyped({ method: "minMax", withoutSpread: null, minimumGroup: null });
  expect(codesOf(() => calibrateScores([], empty))).toEqual([
    ["calibration.bad_option", "/options/withoutSpread"],
    ["calibration.bad_option", "/options/minimumGroup"],
  ]);
  const target = (method: CalibrationOptions["method"], value: unknown) =>
    codesOf(() => calibrateScores([], { method, target: untyped(value) }));
  expect(target("zScore", { mean: 0, deviation: 0 })).toEqual([
    ["calibration.bad_option", "/options/target"],
  ]);
  expect(target("minMax", { from: 5, to: 1 })).toEqual([["calibration.bad_option", "/options/target"]]);
  expect(target("none", { from: 1, to: 5 })).toEqual([["calibration.bad_option", "/options/target"]]);
  expect(target("none", "all")).toEqual([["calibration.bad_option", "/options/target"]]);
  expect(target("minMax", { mean: 1 }).map(([code]) => code)).toContain("document.unknown_field");
});

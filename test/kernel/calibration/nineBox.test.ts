import { describe, expect, test } from "vitest";
import { type NineBoxItem, type NineBoxOptions, nineBox } from "../../../src/kernel/calibration/index.js";
import { codesOf } from "./codesOf.js";

const oneToThree: NineBoxOptions = { performance: { from: 1, to: 3 } };

function parts(ratings: readonly string[], options: NineBoxOptions = oneToThree): readonly (number | null)[] {
  const items = ratings.map((rating, index) => ({ id: `p${index}`, performance: rating, potential: "1" }));
  return nineBox(items, options).items.map(({ performance }) => performance);
}

describe("exact thirds", () => {
  test("lvl-22: 5/3 and 7/3 on a scale of 1 to 3 (SAP KBA 3709824)", () => {
    expect(parts(["1", "1.66", "1.67", "2", "2.33", "2.34", "3"])).toEqual([1, 1, 2, 2, 2, 3, 3]);
  });

  test("reaching a cut enters the upper part", () => {
    expect(parts(["3.99", "4", "6.99", "7", "10"], { performance: { from: 1, to: 10 } })).toEqual([
      1, 2, 2, 3, 3,
    ]);
  });

  test("given cuts", () => {
    const options: NineBoxOptions = { performance: { from: 1, to: 5, cuts: ["2.5", "4"] } };
    expect(parts(["2.4", "2.5", "3.99", "4"], options)).toEqual([1, 2, 2, 3]);
  });
});

test("boxes are numbered by rows of potential", () => {
  const items: readonly NineBoxItem[] = [
    { id: "star", performance: 3, potential: 5 },
    { id: "raw", performance: 1, potential: 5 },
    { id: "pro", performance: 3, potential: 1 },
    { id: "new", performance: null, potential: 3 },
  ];
  const { items: placed, boxes, value } = nineBox(items, { ...oneToThree, potential: { from: 1, to: 5 } });
  expect(value).toBe("3");
  expect(placed.map(({ id, box }) => [id, box])).toEqual([
    ["new", null],
    ["pro", 3],
    ["raw", 7],
    ["star", 9],
  ]);
  expect(boxes.map(({ box }) => box)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(boxes.flatMap(({ ids }) => ids)).toEqual(["pro", "raw", "star"]);
});

test("every fault is told", () => {
  const items = [
    { id: "a", performance: "3.1", potential: "1" },
    { id: "a", performance: "x", potential: "0" },
  ];
  expect(codesOf(() => nineBox(items, oneToThree))).toEqual([
    ["calibration.rating_off_scale", "/items/0/performance"],
    ["decimal.not_decimal", "/items/1/performance"],
    ["calibration.rating_off_scale", "/items/1/potential"],
    ["calibration.duplicate_id", "/items/1/id"],
  ]);
  const scale = (options: NineBoxOptions) => codesOf(() => nineBox([], options));
  expect(scale({ performance: { from: 3, to: 1 } })).toEqual([
    ["calibration.bad_scale", "/options/performance"],
  ]);
  expect(scale({ ...oneToThree, potential: { from: 1, to: 3, cuts: [2, 3] } })).toEqual([
    ["calibration.bad_scale", "/options/potential"],
  ]);
});

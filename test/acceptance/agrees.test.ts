import { describe, expect, test } from "vitest";
import { agrees } from "./agrees.js";
import type { Json } from "./facts.js";

describe("an answer agrees with what a case expects", () => {
  test.each<[Json, Json]>([
    ["12.5", "12.50"],
    ["0", "-0"],
    [0.5, "0.5"],
    ["1e3", "1000"],
    ["140/3", "46.66666666666666666666666666666667"],
    ["15000", "15000.0005"],
    ["33.333333", "33.33333333333"],
    [1490.9155118462227, "1490.915511846222619579"],
    [0.6484055600981193, "0.64840556009811937857"],
    [0.00782834751607, "0.00782834751607"],
    ["error", null],
    ["error", "error"],
    ["hot", "hot"],
    [true, true],
    [
      ["1", "2"],
      ["1.0", "2"],
    ],
    [{ amount: "1" }, { amount: "1.00", bands: [] }],
    [[], []],
  ])("%j by %j", (expected, actual) => {
    expect(agrees(expected, actual)).toBe(true);
  });

  test.each<[Json, Json | undefined]>([
    ["12.5", "12.51"],
    [1490.9155118462227, "1490.9155118463"],
    ["12", "12.4"],
    ["33.33", "33.334"],
    ["140/3", "46.666666667"],
    ["1", undefined],
    ["1", null],
    ["0", "0.0000001"],
    ["error", "0"],
    ["error", undefined],
    ["hot", "cold"],
    [true, "true"],
    [["1"], ["1", "2"]],
    [
      ["1", "2"],
      ["2", "1"],
    ],
    [{ amount: "1" }, { gross: "1" }],
    [{ amount: "1" }, "1"],
  ])("not %j by %j", (expected, actual) => {
    expect(agrees(expected, actual)).toBe(false);
  });
});

import { describe, expect, test } from "vitest";
import { splitEqually } from "../../../src/kernel/allocation/index.js";
import { codesOf } from "./codesOf.js";

describe("equal parts", () => {
  test.each([
    ["15", 2, ["8", "7"]],
    ["10", 2, ["5", "5"]],
    ["10", 3, ["4", "3", "3"]],
    ["-10", 3, ["-4", "-3", "-3"]],
    ["2", 3, ["1", "1", "0"]],
  ])("%s in %i", (total, count, expected) => {
    expect(splitEqually(total, count, { places: 0 }).parts.map(({ value }) => value)).toEqual(expected);
  });

  test("carry the ids given, or are counted from 1", () => {
    expect(splitEqually("1", ["ann", "bob"]).parts).toEqual([
      { id: "ann", value: "0.50" },
      { id: "bob", value: "0.50" },
    ]);
    expect(splitEqually("1", 2).parts.map(({ id }) => id)).toEqual(["1", "2"]);
  });

  test("are one at least", () => {
    expect(codesOf(() => splitEqually("1", 0))).toEqual(["allocation.bad_count /parts"]);
    expect(codesOf(() => splitEqually("1", 2.5))).toEqual(["allocation.bad_count /parts"]);
    expect(codesOf(() => splitEqually("1", Number.NaN))).toEqual(["allocation.bad_count /parts"]);
    expect(codesOf(() => splitEqually("1", []))).toEqual(["allocation.no_parts /parts"]);
    expect(codesOf(() => splitEqually("1", ["a", "a"]))).toEqual(["allocation.duplicate_id /parts/1/id"]);
  });
});

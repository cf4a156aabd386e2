import { describe, expect, test } from "vitest";
import type { Json } from "./facts.js";
import { cornersOf, liesBetween } from "./roundedInputs.js";

describe("inputs that a source prints rounded", () => {
  test("stand for half of their last place less and more, in every combination", () => {
    expect(cornersOf({ p: 6.25, q: 3, months: 12 }, ["p", "q"])).toEqual([
      { p: "6.245", q: "2.5", months: 12 },
      { p: "6.245", q: "3.5", months: 12 },
      { p: "6.255", q: "2.5", months: 12 },
      { p: "6.255", q: "3.5", months: 12 },
    ]);
  });

  test("have to be numbers of the case, and where none are named there is nothing to try", () => {
    expect(() => cornersOf({ p: 6.25 }, ["q"])).toThrow(TypeError);
    expect(cornersOf({ p: 6.25 }, undefined)).toEqual([]);
  });

  test.each<[Json, readonly Json[], boolean]>([
    [1.5, ["1.4", "1.6"], true],
    [1.5, ["1.5"], true],
    [1.5, ["1.6", "1.7"], false],
    [1.5, ["1.4", null], false],
    [1.5, [], false],
    ["high", ["high"], false],
    [
      [1, 2],
      [
        ["0.9", "2.1"],
        ["1.1", "1.9"],
      ],
      true,
    ],
    [[1, 2], [["0.9"], ["1.1"]], false],
    [{ answer: 1 }, [{ answer: "0.9" }, { answer: "1.1" }], true],
    [{ answer: 1 }, [{ other: "0.9" }, { other: "1.1" }], false],
  ])("%j lies between %j: %j", (expected, answers, lies) => {
    expect(liesBetween(expected, answers)).toBe(lies);
  });
});

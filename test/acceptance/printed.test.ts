import { describe, expect, test } from "vitest";
import type { Json } from "./facts.js";
import { printed } from "./printed.js";

describe("numbers as a source prints them", () => {
  test.each<[Json, Json, Json]>([
    ["2777.777", 0, "2778"],
    ["2777.777", { places: 0, mode: "floor" }, "2777"],
    [["1.25", "1.24"], 1, ["1.3", "1.2"]],
    [
      ["1.25", "1.24"],
      [1, null],
      ["1.3", "1.24"],
    ],
    [[{ rate: "0.615", won: "7.5" }], { rate: 2 }, [{ rate: "0.62", won: "7.5" }]],
    [7, 2, 7],
    [null, 2, null],
  ])("%j to %j", (value, places, expected) => {
    expect(printed({ value }, { value: places })).toEqual({ value: expected });
  });

  test("stay as they are where no places are named", () => {
    expect(printed({ value: "1.234" }, undefined)).toEqual({ value: "1.234" });
    expect(printed({ value: "1.234" }, { other: 1 })).toEqual({ value: "1.234" });
  });
});

import { describe, expect, test } from "vitest";
import { parseRounding, readRounding } from "../../../src/kernel/decimal/index.js";

describe("a rounding that came through a call", () => {
  test("is copied, without what else it holds", () => {
    const given = { places: 2, mode: "halfUp", step: undefined, note: "x" };
    const read = readRounding(given);
    expect(read).toEqual({ places: 2, mode: "halfUp" });
    given.places = 9;
    expect(read).toEqual({ places: 2, mode: "halfUp" });
  });

  test("is never asked to run code", () => {
    const places = () => {
      throw new Error("called");
    };
    const getter = Object.defineProperty({ mode: "halfUp" }, "places", { get: places, enumerable: true });
    expect(parseRounding(getter)).toContain("an integer from 0 to 60");
    expect(parseRounding(Object.create({ places: 2, mode: "halfUp" }))).toContain("either places or a step");
    expect(parseRounding(new Proxy({}, { getOwnPropertyDescriptor: places }))).toContain("not both");
  });
});

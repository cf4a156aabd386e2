import { describe, expect, test } from "vitest";
import {
  type AllocationOptions,
  type AllocationPart,
  allocate,
  type WeightInput,
} from "../../../src/kernel/allocation/index.js";
import { codesOf } from "./codesOf.js";

const partsOf = (weights: readonly WeightInput[]): readonly AllocationPart[] =>
  weights.map((weight, index) => ({ id: `p${index}`, weight }));
const share = (total: string, weights: readonly WeightInput[], options: AllocationOptions = {}) => {
  const { parts, remainder } = allocate(total, partsOf(weights), options);
  return [...parts.map(({ value }) => value), `+ ${remainder}`];
};

describe("the policies", () => {
  test.each<[string, readonly WeightInput[], AllocationOptions, readonly string[]]>([
    ["99.99", [75, 25], {}, ["74.99", "25.00", "+ 0.00"]],
    ["99.99", [75, 25], { remainder: "inOrder" }, ["75.00", "24.99", "+ 0.00"]],
    ["99.99", [75, 25], { remainder: "largestShare" }, ["75.00", "24.99", "+ 0.00"]],
    ["99.99", [25, 75], { remainder: "largestShare" }, ["24.99", "75.00", "+ 0.00"]],
    ["99.99", [75, 25], { remainder: "lastPart" }, ["74.99", "25.00", "+ 0.00"]],
    ["99.99", [75, 25], { remainder: "apart" }, ["74.99", "24.99", "+ 0.01"]],
    ["100", [1, 2, 3, 7], { step: "0.05" }, ["7.70", "15.40", "23.05", "53.85", "+ 0.00"]],
    ["100", [30, 20, 40, 40], { remainder: "inOrder" }, ["23.08", "15.39", "30.77", "30.76", "+ 0.00"]],
    ["100", [30, 20, 40, 40], { remainder: "lastPart" }, ["23.07", "15.38", "30.76", "30.79", "+ 0.00"]],
    ["1", ["400", 0, 40, 20, 2], { remainder: "apart" }, ["0.86", "0.00", "0.08", "0.04", "0.00", "+ 0.02"]],
    ["0.02", [1, 1, 1, 1], {}, ["0.01", "0.01", "0.00", "0.00", "+ 0.00"]],
  ])("%s by %j, %j", (total, weights, options, expected) => {
    expect(share(total, weights, options)).toEqual(expected);
  });

  test("a tie of remainders goes to the first in the order given", () => {
    expect(share("1", [1, 1, 1], { places: 0 })).toEqual(["1", "0", "0", "+ 0"]);
  });

  test("by size a unit may go to a share that was whole already", () => {
    expect(share("32", [2, 3, 1, 0], { places: 0, remainder: "largestShare" })).toEqual([
      "10",
      "17",
      "5",
      "0",
      "+ 0",
    ]);
    expect(share("32", [2, 3, 1, 0], { places: 0 })).toEqual(["11", "16", "5", "0", "+ 0"]);
  });

  test("seats of a house by population", () => {
    const states = [
      630560, 475327, 432879, 353523, 331589, 278514, 236841, 206236, 179570, 141822, 85533, 70835, 68705,
      68446, 55540,
    ];
    expect(share("60", states, { places: 0 }).map(Number).slice(0, -1)).toEqual([
      11, 8, 7, 6, 6, 5, 4, 3, 3, 2, 1, 1, 1, 1, 1,
    ]);
  });
});

describe("the sign", () => {
  test.each<[string, AllocationOptions, readonly string[]]>([
    ["5", {}, ["4", "1", "+ 0"]],
    ["-5", {}, ["-4", "-1", "+ 0"]],
    ["-5", { cut: "floor" }, ["-3", "-2", "+ 0"]],
    ["-5", { remainder: "apart" }, ["-3", "-1", "+ -1"]],
    ["-5", { remainder: "apart", cut: "floor" }, ["-4", "-2", "+ 1"]],
    ["-5", { remainder: "lastPart" }, ["-3", "-2", "+ 0"]],
    ["0", {}, ["0", "0", "+ 0"]],
    ["-0", {}, ["0", "0", "+ 0"]],
  ])("%s at 7:3, %j", (total, options, expected) => {
    expect(share(total, [7, 3], { ...options, places: 0 })).toEqual(expected);
  });
});

describe("weights", () => {
  test.each(["largestRemainder", "largestShare", "inOrder", "lastPart"] as const)(
    "a zero weight receives nothing under %s",
    (remainder) => {
      expect(share("1003", [0, 50, 50, 0], { places: 0, remainder })[0]).toBe("0");
      expect(share("1003", [0, 50, 50, 0], { places: 0, remainder })[3]).toBe("0");
    },
  );

  test("units go to the weights above zero", () => {
    expect(share("1003", [0, 50, 50], { places: 0 })).toEqual(["0", "502", "501", "+ 0"]);
  });

  test("an exact ratio is not rounded on the way", () => {
    const third = { numerator: 1, denominator: 3 };
    expect(share("100", [third, { numerator: 2, denominator: "7" }])).toEqual(["53.85", "46.15", "+ 0.00"]);
    expect(share("300", [third, third, third])).toEqual(["100.00", "100.00", "100.00", "+ 0.00"]);
    expect(share("300", [{ numerator: "-1", denominator: "-3" }, "0.6666666666"])).toEqual([
      "100.00",
      "200.00",
      "+ 0.00",
    ]);
  });

  test("huge and tiny weights keep their proportion", () => {
    expect(share("10", ["1e80", "1e-18"], { places: 0 })).toEqual(["10", "0", "+ 0"]);
    expect(share("10", ["3e40", "7e40"], { places: 0 })).toEqual(["3", "7", "+ 0"]);
  });

  test("all zero: only a total of zero, or apart, has an answer", () => {
    expect(share("0", [0, 0])).toEqual(["0.00", "0.00", "+ 0.00"]);
    expect(share("5", [0, 0], { remainder: "apart" })).toEqual(["0.00", "0.00", "+ 5.00"]);
    expect(codesOf(() => share("5", [0, 0]))).toEqual(["allocation.zero_weights /parts"]);
  });
});

describe("the result", () => {
  test("is the total at the places of the unit, without issues", () => {
    const result = allocate("7.5", partsOf([1]), { step: "0.50" });
    expect(result).toEqual({
      value: "7.50",
      issues: [],
      parts: [{ id: "p0", value: "7.50" }],
      remainder: "0.00",
    });
  });

  test("a big amount stays exact", () => {
    expect(share("90071992547409931234567.89", [1, 2])).toEqual([
      "30023997515803310411522.63",
      "60047995031606620823045.26",
      "+ 0.00",
    ]);
  });

  test("the input is left alone", () => {
    const parts = Object.freeze(partsOf([1, 2]).map((part) => Object.freeze(part)));
    expect(() => allocate("1", parts, Object.freeze({ places: 2 }))).not.toThrow();
  });
});

describe("bad input is refused, every fault at once", () => {
  const getter = Object.defineProperty({ id: "a" }, "weight", {
    get: () => {
      throw new Error("called");
    },
    enumerable: true,
  });
  test.each<[string, unknown, unknown, object, readonly string[]]>([
    ["no parts", "1", [], {}, ["allocation.no_parts /parts"]],
    ["no list", "1", null, {}, ["allocation.no_parts /parts"]],
    ["a total that is no number", "1,000", [{ id: "a", weight: 1 }], {}, ["decimal.not_decimal /total"]],
    [
      "NaN",
      Number.NaN,
      [{ id: "a", weight: Number.NaN }],
      {},
      ["decimal.not_finite /total", "decimal.not_finite /parts/0/weight"],
    ],
    [
      "a total finer than the unit",
      "1.005",
      [{ id: "a", weight: 1 }],
      {},
      ["allocation.total_not_in_units /total"],
    ],
    [
      "a total off the step",
      "1.03",
      [{ id: "a", weight: 1 }],
      { step: "0.05" },
      ["allocation.total_not_in_units /total"],
    ],
    ["a negative weight", "1", [{ id: "a", weight: -1 }], {}, ["allocation.negative_weight /parts/0/weight"]],
    [
      "a negative ratio",
      "1",
      [{ id: "a", weight: { numerator: 1, denominator: -3 } }],
      {},
      ["allocation.negative_weight /parts/0/weight"],
    ],
    [
      "a zero denominator",
      "1",
      [{ id: "a", weight: { numerator: 1, denominator: 0 } }],
      {},
      ["allocation.zero_denominator /parts/0/weight"],
    ],
    [
      "half a ratio",
      "1",
      [{ id: "a", weight: { numerator: 1 } }],
      {},
      ["decimal.wrong_type /parts/0/weight/denominator"],
    ],
    [
      "one id twice",
      "1",
      [
        { id: "a", weight: 1 },
        { id: "a", weight: 1 },
      ],
      {},
      ["allocation.duplicate_id /parts/1/id"],
    ],
    [
      "no id",
      "1",
      [{ weight: 1 }, null, 7],
      {},
      ["allocation.bad_part /parts/0", "allocation.bad_part /parts/1", "allocation.bad_part /parts/2"],
    ],
    ["a weight that is computed", "1", [getter], {}, ["decimal.wrong_type /parts/0/weight"]],
    [
      "a weight that is inherited",
      "1",
      [Object.assign(Object.create({ weight: 1 }), { id: "a" })],
      {},
      ["decimal.wrong_type /parts/0/weight"],
    ],
    [
      "places and step",
      "1",
      [{ id: "a", weight: 1 }],
      { places: 2, step: "1" },
      ["allocation.bad_unit /options"],
    ],
    ["half a place", "1", [{ id: "a", weight: 1 }], { places: 0.5 }, ["allocation.bad_unit /options/places"]],
    ["a step of zero", "1", [{ id: "a", weight: 1 }], { step: "0" }, ["allocation.bad_unit /options/step"]],
    [
      "an unknown policy and cut",
      "1",
      [{ id: "a", weight: 1 }],
      { remainder: "toString", cut: "up" },
      ["allocation.bad_option /options/remainder", "allocation.bad_option /options/cut"],
    ],
  ])("%s", (_name, total, parts, options, expected) => {
    // The faults that TypeScript keeps out are tried as well.
    const run = () => allocate(total as never, parts as never, options as never);
    expect(codesOf(run)).toEqual(expected);
  });
});

describe("the trace", () => {
  test("shows the whole, its parts and what nobody got", () => {
    const { trace } = allocate("99.99", partsOf([75, 25]), { remainder: "apart", trace: true });
    expect(trace).toMatchObject({
      id: "allocation",
      kind: "allocate",
      ref: "",
      value: "99.99",
      params: { remainder: "apart", unit: "0.01", cut: "towardZero" },
    });
    expect(trace?.children.map(({ id, kind, ref, value }) => [id, kind, ref, value])).toEqual([
      ["allocation.p0", "constant", "/parts/0", "74.99"],
      ["allocation.p1", "constant", "/parts/1", "24.99"],
      ["allocation#remainder", "constant", "", "0.01"],
    ]);
  });

  test("changes nothing", () => {
    const { trace, ...traced } = allocate("-7.77", partsOf([1, 2, 4]), { trace: true });
    expect(trace?.value).toBe("-7.77");
    expect(traced).toEqual(allocate("-7.77", partsOf([1, 2, 4])));
  });
});

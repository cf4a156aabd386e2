import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  type DecimalInput,
  divide,
  mulDiv,
  multiply,
  power,
  type Rounding,
  root,
  round,
  subtract,
} from "../../../src/kernel/decimal/index.js";
import { runs, seed } from "../../seed.js";
import { pair } from "./arbitraries.js";
import { faultsOf } from "./codes.js";
import { exactOf, textOf } from "./oracle.js";

const cents: Rounding = { places: 2, mode: "halfUp" };

test.each<[name: string, run: () => unknown, expected: unknown]>([
  ["add", () => add("0.1", "0.2"), "0.3"],
  ["add numbers", () => add(0.1, 0.2), "0.3"],
  ["add bigints", () => add(2n ** 60n, 1), "1152921504606846977"],
  ["add drops zeros", () => add("1.50", "2.50"), "4"],
  ["subtract", () => subtract("99.99", "100"), "-0.01"],
  ["subtract to zero", () => subtract("-0", "0.00"), "0"],
  ["multiply", () => multiply("123456789012345678.91", "1.0725"), "132407406215740740.630975"],
  ["multiply by a negative zero", () => multiply("-5", "-0"), "0"],
  ["compare", () => compare("1.50", "15e-1"), 0],
  ["compare sorts", () => ["10", "9", "-1"].sort(compare), ["-1", "9", "10"]],
  ["divide", () => divide("1", "8"), "0.125"],
  ["divide, not terminating", () => divide("2", "3"), "0.6666666666666666666666666666666667"],
  ["divide, rounded", () => divide("2", "3", cents), "0.67"],
  ["divide, rounded, exact", () => divide("4", "2", cents), "2.00"],
  ["divide to a step", () => divide("10", "3", { step: "0.5", mode: "ceil" }), "3.5"],
  ["mulDiv", () => mulDiv("300", "10", "30", { places: 2, mode: "floor" }), "100.00"],
  ["round", () => round("2.345", cents), "2.35"],
  ["round pads", () => round("2", cents), "2.00"],
  ["round to sixty places", () => round("1", { places: 60, mode: "ceil" }), `1.${"0".repeat(60)}`],
  ["round, never -0", () => round("-0.001", cents), "0.00"],
  ["root", () => root("2"), "1.414213562373095048801688724209698"],
  ["round to no places", () => round("2.5", { places: 0, mode: "halfEven" }), "2"],
  ["root of degree 1", () => root("-2", 1), "-2"],
  ["root of degree 1000", () => root("1", 1000), "1"],
  ["odd root of a negative", () => root("-8", 3), "-2"],
  ["even root of 0", () => root("0"), "0"],
  ["negative power", () => power("2", "-1"), "0.5"],
  ["power of a negative", () => power("-2", "3.0"), "-8"],
  ["fractional power of 0", () => power("0", "0.5"), "0"],
  ["power 0 of 0", () => power("0", "0"), "1"],
  ["root, rounded", () => root("4", 2, cents), "2.00"],
  ["power", () => power("1.05", 3), "1.157625"],
  ["power, rounded", () => power("1.05", 3, cents), "1.16"],
])("%s", (_, run, expected) => {
  expect(run()).toStrictEqual(expected);
});

describe("faults", () => {
  // What a caller without types may pass.
  const untyped = (value: unknown): DecimalInput => JSON.parse(JSON.stringify(value));

  test.each<[name: string, run: () => unknown, faults: readonly string[]]>([
    ["text", () => add("1,000", 1), ["decimal.not_decimal /a"]],
    ["second argument", () => subtract(1, ""), ["decimal.not_decimal /b"]],
    ["add, second", () => add(1, "x"), ["decimal.not_decimal /b"]],
    ["subtract, first", () => subtract("x", 1), ["decimal.not_decimal /a"]],
    ["multiply, first", () => multiply("x", 1), ["decimal.not_decimal /a"]],
    ["compare, second", () => compare(1, "x"), ["decimal.not_decimal /b"]],
    ["divide, first", () => divide("x", 1), ["decimal.not_decimal /a"]],
    ["divide, second", () => divide(1, "x"), ["decimal.not_decimal /b"]],
    ["mulDiv, first", () => mulDiv("x", 1, 1, cents), ["decimal.not_decimal /a"]],
    ["mulDiv, third", () => mulDiv(1, 1, "x", cents), ["decimal.not_decimal /d"]],
    ["root", () => root("x"), ["decimal.not_decimal /a"]],
    ["power, base", () => power("x", 1), ["decimal.not_decimal /base"]],
    ["power, exponent", () => power(1, "x"), ["decimal.not_decimal /exponent"]],
    ["NaN", () => multiply(1, Number.NaN), ["decimal.not_finite /b"]],
    ["unsafe", () => compare(2 ** 53, 1), ["decimal.unsafe_integer /a"]],
    ["too long", () => round("1".repeat(61), cents), ["decimal.too_long /a"]],
    ["huge bigint", () => add(10n ** 5000n, 1), ["decimal.too_long /a"]],
    ["null", () => add(untyped(null), 1), ["decimal.wrong_type /a"]],
    ["boolean", () => add(untyped(true), 1), ["decimal.wrong_type /a"]],
    ["object", () => mulDiv(1, untyped({}), 1, cents), ["decimal.wrong_type /n"]],
    ["division by zero", () => divide(1, "0.00"), ["decimal.division_by_zero /b"]],
    ["zero by zero", () => divide(0, 0, cents), ["decimal.division_by_zero /b"]],
    ["mulDiv by zero", () => mulDiv(0, 0, "-0", cents), ["decimal.division_by_zero /d"]],
    ["even root of a negative", () => root("-4"), ["decimal.negative_root /a"]],
    ["degree 0", () => root("4", 0), ["decimal.invalid_degree /degree"]],
    ["degree 1.5", () => root("4", 1.5), ["decimal.invalid_degree /degree"]],
    ["degree 1001", () => root("4", 1001), ["decimal.invalid_degree /degree"]],
    ["degree NaN", () => root("4", Number.NaN), ["decimal.invalid_degree /degree"]],
    ["negative power of zero", () => power(0, -1), ["decimal.division_by_zero /exponent"]],
    ["fractional power of a negative", () => power("-2", "0.5"), ["decimal.negative_power /base"]],
    ["power out of range", () => power(10, 5000), ["decimal.out_of_range "]],
  ])("%s", (_, run, faults) => {
    expect(faultsOf(run)).toStrictEqual(faults);
  });

  test.each([
    [null],
    ["halfUp"],
    [{}],
    [{ mode: "halfUp" }],
    [{ places: 2 }],
    [{ places: 2, mode: "HALF_UP" }],
    [{ places: 2, mode: null }],
    [{ places: 2, step: "1", mode: "halfUp" }],
    [{ places: -1, mode: "halfUp" }],
    [{ places: 1.5, mode: "halfUp" }],
    [{ places: 61, mode: "halfUp" }],
    [{ places: "2", mode: "halfUp" }],
    [{ step: "0", mode: "halfUp" }],
    [{ step: "-1", mode: "halfUp" }],
    [{ step: "1,5", mode: "halfUp" }],
    [{ step: 1, mode: "halfUp" }],
  ])("the rounding %j", (rounding) => {
    const untypedRounding: Rounding = JSON.parse(JSON.stringify(rounding));
    const calls = [
      () => round("1", untypedRounding),
      () => divide("1", "3", untypedRounding),
      () => mulDiv("1", "2", "3", untypedRounding),
      () => root("2", 2, untypedRounding),
      () => power("2", "3", untypedRounding),
    ];
    for (const call of calls) expect(faultsOf(call)).toStrictEqual(["decimal.invalid_rounding /rounding"]);
  });

  test("an absent places beside a step is no fault", () => {
    const rounding: Rounding = Object.assign({ step: "0.50", mode: "floor" as const }, { places: undefined });
    expect(round("7.7", rounding)).toBe("7.50");
  });
});

test("law: the calls give the exact value as text", () => {
  fc.assert(
    fc.property(pair, ([a, b]) => {
      const [x, y] = [exactOf(a), exactOf(b)];
      const [s, t] = [x.toFixed(), y.toFixed()];
      expect(add(s, t)).toBe(textOf(x.plus(y)));
      expect(subtract(s, t)).toBe(textOf(x.minus(y)));
      expect(multiply(s, t)).toBe(textOf(x.times(y)));
      expect(compare(s, t)).toBe(x.cmp(y));
    }),
    { seed, numRuns: runs },
  );
});

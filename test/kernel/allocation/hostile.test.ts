import { describe, expect, test } from "vitest";
import { allocate, splitEqually, wholeWeights } from "../../../src/kernel/allocation/index.js";
import { decimalOf, quotient } from "../../../src/kernel/decimal/index.js";
import { untyped } from "../untyped.js";
import { codesOf } from "./codesOf.js";

const part = { id: "a", weight: 1 };
const refuse = (): never => {
  throw new Error("called");
};
const tried = (parts: unknown, options: unknown = {}) =>
  codesOf(() => allocate("1", untyped(parts), untyped(options)));

describe("what is handed over", () => {
  test.each<[string, unknown, unknown, readonly string[]]>([
    ["options that are null", [part], null, ["document.wrong_type /options"]],
    ["options of a class", [part], new Date(0), ["document.not_json /options"]],
    [
      "an option that is misspelt",
      [part],
      { remaider: "apart" },
      ["document.unknown_field /options/remaider"],
    ],
    [
      "an option that is computed",
      [part],
      Object.defineProperty({}, "remainder", { get: refuse, enumerable: true }),
      ["document.accessor /options/remainder"],
    ],
    ["options that throw", [part], new Proxy({}, { ownKeys: refuse }), ["document.unreadable /options"]],
    ["4 billion holes", new Array(2 ** 32 - 1), {}, ["document.too_large /parts"]],
    [
      "a part that is computed",
      Object.defineProperty([part], 0, { get: refuse }),
      {},
      ["document.accessor /parts/0", "allocation.bad_part /parts/0"],
    ],
    ["a symbol", Symbol("s"), {}, ["allocation.no_parts /parts"]],
  ])("is refused with its place: %s", (_name, parts, options, expected) => {
    expect(tried(parts, options)).toEqual(expected);
  });

  test("is no text that would be taken letter by letter, and no list that is endless", () => {
    expect(codesOf(() => splitEqually("1", untyped("abc")))).toEqual(["allocation.bad_count /parts"]);
    expect(codesOf(() => splitEqually("1", untyped(undefined)))).toEqual(["allocation.bad_count /parts"]);
    expect(codesOf(() => splitEqually("1", untyped([7, null])))).toEqual([
      "allocation.bad_part /parts/0",
      "allocation.bad_part /parts/1",
    ]);
    expect(codesOf(() => splitEqually("1", new Array(2 ** 32 - 1)))).toEqual(["document.too_large /parts"]);
  });
});

describe("ratios", () => {
  // Consecutive odd numbers share hardly a factor, so that the common denominator is about their product.
  const ratios = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `p${index}`,
      weight: { numerator: 1, denominator: 10n ** 59n + BigInt(2 * index + 1) },
    }));

  test("of a few hundred long denominators are shared out exactly", () => {
    const { parts } = allocate("1000.00", ratios(200));
    expect(parts.reduce((sum, { value }) => sum + Number(value.replace(".", "")), 0)).toBe(100_000);
  });

  test("of thousands are refused before they fill memory", () => {
    expect(codesOf(() => allocate("1000.00", ratios(5000)))).toEqual(["allocation.too_fine /parts"]);
  });

  test("of one denominator are no burden, however many they are", () => {
    const third = quotient(decimalOf("1"), decimalOf("3"));
    const whole = wholeWeights(Array.from({ length: 10_000 }, () => third));
    expect(whole?.one).toEqual({ units: 3, places: 0 });
  });
});

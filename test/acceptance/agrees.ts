import { isRow, type Json } from "./facts.js";

/**
 * Does an answer hold what a case expects? Numbers are compared as exact fractions, lists item by item, and of an
 * object the fields that the case prints. The word "error" is met by null: the library names no value.
 *
 * A published number that is rounded is met by one that rounds to it, if they part by a millionth at most.
 */
export function agrees(expected: Json, actual: Json | undefined): boolean {
  if (expected === "error") return actual === null || actual === "error";
  if (actual === undefined) return false;
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((item, index) => agrees(item, actual[index]))
    );
  }
  if (isRow(expected)) {
    return isRow(actual) && Object.entries(expected).every(([key, value]) => agrees(value, actual[key]));
  }
  const [wanted, given] = [readRatio(expected), readRatio(actual)];
  if (wanted === null || given === null) return expected === actual;
  return isRounded(wanted, given, placesOf(expected));
}

interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** `a/b`, or a decimal with an optional exponent. */
function readRatio(json: Json): Ratio | null {
  if (typeof json !== "string" && typeof json !== "number") return null;
  const terms = String(json).split("/").map(readDecimal);
  const [numerator, denominator = { numerator: 1n, denominator: 1n }] = terms;
  if (numerator === undefined || numerator === null || denominator === null || terms.length > 2) return null;
  return {
    numerator: numerator.numerator * denominator.denominator,
    denominator: numerator.denominator * denominator.numerator,
  };
}

function readDecimal(text: string): Ratio | null {
  const [, sign, whole = "", places = "", exponent = "0"] =
    /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  if (whole === "" && places === "") return null;
  const power = Number(exponent) - places.length;
  const units = BigInt(`${sign}${whole}${places}`);
  return power < 0
    ? { numerator: units, denominator: 10n ** BigInt(-power) }
    : { numerator: units * 10n ** BigInt(power), denominator: 1n };
}

/** Within half of the last printed place, and within a millionth; of a fraction, within what 30 digits can tell. */
function isRounded(wanted: Ratio, given: Ratio, places: number | null): boolean {
  const scale = wanted.denominator * given.denominator;
  const gap = size(wanted.numerator * given.denominator - given.numerator * wanted.denominator);
  if (gap === 0n) return true;
  const whole = size(wanted.numerator * given.denominator);
  if (places === null) return gap * 10n ** 30n <= whole;
  return gap * 2n * 10n ** BigInt(places) <= size(scale) && gap * 1_000_000n <= whole;
}

function size(number: bigint): bigint {
  return number < 0n ? -number : number;
}

/** Significant digits that every number of JSON keeps; what stands behind them is of the double that it was read into. */
const DIGITS = 15;

/** The places that a number is printed with; null for a fraction. */
function placesOf(json: Json): number | null {
  const text = String(json);
  if (text.includes("/")) return null;
  const [whole = "", places = ""] = text.split(".");
  if (typeof json !== "number") return places.length;
  const digits = whole.replace(/^-?0?/, "").length;
  const zeros = digits === 0 ? (/^0*/.exec(places)?.[0].length ?? 0) : 0;
  return Math.min(places.length, DIGITS - digits + zeros);
}

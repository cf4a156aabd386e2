import fc from "fast-check";
import type { DecimalInput } from "../../kernel/index.js";
import {
  most as larger,
  minus,
  NOTHING,
  printFixed,
  type Rational,
  rational,
  rationalOf,
  roundRational,
  least as smaller,
  times,
  WHOLE,
} from "../rational/index.js";

/**
 * What {@link decimals} may give.
 *
 * @since 0.1.0
 */
export interface DecimalConstraints {
  /** The least value, -10^15 by default. */
  readonly min?: DecimalInput;
  /** The greatest value, 10^15 by default. */
  readonly max?: DecimalInput;
  /** The most places after the point, 4 by default. */
  readonly places?: number;
}

/** Most amounts of a sales team lie below a million. */
const EVERYDAY = rational(1_000_000n);

/**
 * Decimal text: mostly everyday amounts, some from the whole range, and often its ends and zero.
 *
 * Shrinks toward zero, or toward the end of the range that is nearest to it, and toward fewer places.
 *
 * @param constraints - See {@link DecimalConstraints}.
 * @returns An arbitrary of text such as `"1234.50"`, without exponent and plus sign.
 * @throws RangeError where no decimal of that many places lies between `min` and `max`.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compare } from "attainment/kernel";
 * import { decimals } from "attainment/testing";
 * const rates = fc.sample(decimals({ min: "0", max: "0.3", places: 3 }), { seed: 42, numRuns: 50 });
 * rates.every((rate) => compare(rate, "0") >= 0 && compare(rate, "0.3") <= 0); // => true
 * ```
 * @since 0.1.0
 */
export function decimals({
  min = "-1e15",
  max = "1e15",
  places = 4,
}: DecimalConstraints = {}): fc.Arbitrary<string> {
  const [least, greatest] = [rationalOf(min), rationalOf(max)];
  const [low, high] = [unitsFrom(least, places), unitsUpTo(greatest, places)];
  if (low > high) throw new RangeError(`no decimal of ${places} places lies from ${min} to ${max}`);
  const from = unitsFrom(larger(least, minus(NOTHING, EVERYDAY)), places);
  const to = unitsUpTo(smaller(greatest, EVERYDAY), places);
  const everyday = from <= to ? [{ weight: 4, arbitrary: fc.bigInt({ min: from, max: to }) }] : [];
  const units = fc.oneof(
    ...everyday,
    { weight: 2, arbitrary: fc.bigInt({ min: low, max: high }) },
    { weight: 1, arbitrary: fc.constantFrom(...(low <= 0n && high >= 0n ? [0n, low, high] : [low, high])) },
  );
  return fc.tuple(fc.nat(places), units).map(([fewer, exact]) => printed(exact, fewer, places, low, high));
}

/** The least whole number of units that is not below a value. */
function unitsFrom(value: Rational, places: number): bigint {
  return roundRational(times(value, unitsPerOne(places)), WHOLE, "ceil").over;
}

/** The greatest whole number of units that is not above a value. */
function unitsUpTo(value: Rational, places: number): bigint {
  return roundRational(times(value, unitsPerOne(places)), WHOLE, "floor").over;
}

function unitsPerOne(places: number): Rational {
  return rational(10n ** BigInt(places));
}

/** The units cut to fewer places where that leaves them in range, else as they are. */
function printed(units: bigint, fewer: number, places: number, low: bigint, high: bigint): string {
  const coarse = units - (units % 10n ** BigInt(places - fewer));
  const fits = coarse >= low && coarse <= high;
  return fits
    ? printFixed(rational(coarse, 10n ** BigInt(places)), fewer)
    : printFixed(rational(units, 10n ** BigInt(places)), places);
}

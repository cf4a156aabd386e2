import {
  type Decimal,
  decimalOfFraction,
  type Fraction,
  roundFraction,
  scaled,
} from "../../kernel/decimal/index.js";

/** Digits of a document end at 60; targets keep well below. */
const MOST_PLACES = 40;
/** How near to the ideal a number has to stay. */
const PLACES = 12;

/**
 * Numbers whose decimals end, next to the ideal ones, with exactly the mean that those have by the weights.
 *
 * Ideals that end are taken as they are. Others are cut to a grid far finer than anybody looks at, and what that leaves
 * of the mean is given back in units of the grid: for weights without a common divisor there are always whole numbers
 * `x` with `sum(weight * x)` equal to any rest. Null where weights have too many digits for that.
 */
export function exactMean(
  ideals: readonly Fraction[],
  weights: readonly Decimal[],
  mean: Decimal,
): readonly Decimal[] | null {
  const ends = ideals.flatMap((ideal) => decimalOfFraction(ideal) ?? []);
  if (ends.length === ideals.length && ends.every(({ places }) => places <= MOST_PLACES)) return ends;
  const whole = integers(weights);
  const sum = whole.reduce((all, each) => all + each, 0n);
  const places = Math.max(mean.places, PLACES + String(sum).length + 1);
  if (places > MOST_PLACES) return null;
  const cut = ideals.map((ideal) => BigInt(roundFraction(ideal, { places, mode: "floor" }).units));
  const wanted = sum * BigInt(mean.units) * 10n ** BigInt(places - mean.places);
  const rest = cut.reduce((left, each, index) => left - each * (whole[index] ?? 0n), wanted);
  const extra = combination(whole, rest);
  return cut.map((each, index) => scaled(each + (extra[index] ?? 0n), places));
}

/** The weights as whole numbers without a common divisor. */
function integers(weights: readonly Decimal[]): readonly bigint[] {
  const places = Math.max(...weights.map((weight) => weight.places));
  const whole = weights.map(({ units, places: own }) => BigInt(units) * 10n ** BigInt(places - own));
  const divisor = whole.reduce((common, each) => bezout(common, each)[0], 0n);
  return whole.map((each) => each / divisor);
}

/** Whole numbers, small ones, whose products with the weights sum to the rest; the weights have no common divisor. */
function combination(weights: readonly bigint[], rest: bigint): readonly bigint[] {
  const found: bigint[] = [];
  let common = 0n;
  for (const weight of weights) {
    const [divisor, a, b] = bezout(common, weight);
    for (const [index, each] of found.entries()) found[index] = each * a;
    found.push(b);
    common = divisor;
  }
  return settled(
    weights,
    found.map((each) => each * rest),
  );
}

/** The same sum with every number but one below the least weight above zero; that one takes what the others leave. */
function settled(weights: readonly bigint[], numbers: readonly bigint[]): readonly bigint[] {
  const [least = 1n] = weights.filter((weight) => weight > 0n).sort((a, b) => (a < b ? -1 : 1));
  const taker = weights.indexOf(least);
  let taken = 0n;
  const small = numbers.map((number, index) => {
    const weight = weights[index] ?? 0n;
    if (index === taker) return number;
    if (weight === 0n) return 0n;
    const kept = ((number % least) + least) % least;
    taken += (weight * (number - kept)) / least;
    return kept;
  });
  return small.map((number, index) => (index === taker ? number + taken : number));
}

/** The greatest common divisor of two numbers that are not negative, and a, b with `a * x + b * y` equal to it. */
function bezout(x: bigint, y: bigint): readonly [divisor: bigint, a: bigint, b: bigint] {
  if (y === 0n) return [x, 1n, 0n];
  const [divisor, a, b] = bezout(y, x % y);
  return [divisor, b, a - (x / y) * b];
}

import {
  compareFractions,
  type Decimal,
  decimalOf,
  divideFractions,
  type Fraction,
  fractionOf,
  minus,
  ONE,
  plus,
  quotient,
  type Rounding,
  roundFraction,
  scaled,
  subtractFractions,
  times,
} from "../decimal/index.js";

/**
 * Rounds contributions so that they sum to their rounded sum: each is cut down to the grid, and what is left goes, a
 * grid step each, to those that lost most (ties: the first).
 *
 * Whatever the mode, a sum is rounded to a neighbor on the grid, so that no more steps are left than there are
 * contributions that lost something.
 */
export function roundContributions(
  contributions: readonly Fraction[],
  sum: Decimal,
  rounding: Rounding,
): readonly Decimal[] {
  const grid = "places" in rounding ? scaled(1, rounding.places) : decimalOf(rounding.step);
  const steps = contributions.map((each) => divideFractions(each, fractionOf(grid)));
  const cut = steps.map((each) => roundFraction(each, { places: 0, mode: "floor" }));
  const whole = roundFraction(quotient(sum, grid), { places: 0, mode: "halfEven" });
  const left = Number(cut.reduce(minus, whole).units);
  const gaining = new Set(
    steps
      .map((each, index) => ({ index, lost: subtractFractions(each, fractionOf(cut[index] ?? ONE)) }))
      .sort((a, b) => compareFractions(b.lost, a.lost) || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  );
  return cut.map((each, index) => times(gaining.has(index) ? plus(each, ONE) : each, grid));
}

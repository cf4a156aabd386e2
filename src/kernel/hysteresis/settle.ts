import { addFractions, compareFractions, type Fraction, subtractFractions } from "../decimal/index.js";

/** How far beyond a bound a value has to go, up to rise over it and down to fall below it. */
export interface Margins {
  readonly up: Fraction;
  readonly down: Fraction;
}

/** Where a value settles: the place, and the one that the bounds alone would give. */
export interface Settled {
  readonly index: number;
  readonly natural: number;
  /** Was it kept in its place against the bounds? */
  readonly isHeld: boolean;
}

/**
 * Places a value between bounds, and keeps it in its previous place while it is near the bounds of that.
 *
 * Formula: `natural` is the number of bounds that the value reaches. From a previous place p it moves there where
 * `value >= bounds[p] + up` or `value < bounds[p - 1] - down`, and else stays in p. Whoever moves goes all the way: a
 * margin guards the place that one has, and none that one passes. Hence over a series of values nobody changes place more
 * often than the bounds alone would have it: after every change one stands where they say.
 *
 * `bounds` rise; the places are 0 (below the first bound) to their number. Without a previous place the bounds decide.
 */
export function settle(
  bounds: readonly Fraction[],
  value: Fraction,
  previous: number | null,
  margins: Margins,
): Settled {
  const natural = bounds.filter((bound) => compareFractions(bound, value) <= 0).length;
  if (previous === null || !staysIn(previous, bounds, value, margins))
    return { index: natural, natural, isHeld: false };
  return { index: previous, natural, isHeld: previous !== natural };
}

function staysIn(place: number, bounds: readonly Fraction[], value: Fraction, margins: Margins): boolean {
  const [above, below] = [bounds[place], bounds[place - 1]];
  const rises = above !== undefined && compareFractions(value, addFractions(above, margins.up)) >= 0;
  const falls = below !== undefined && compareFractions(value, subtractFractions(below, margins.down)) < 0;
  return !rises && !falls;
}

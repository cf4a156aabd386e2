import {
  type Decimal,
  divideFractions,
  type Fraction,
  fractionOf,
  roundFraction,
  scaled,
} from "../decimal/index.js";
import type { Stretch } from "./segment.js";

/** Answers are given up to here: beyond, no decimal could be handed in again. */
const HORIZON: Fraction = fractionOf({ units: 10n ** 100n, places: 0 });

/** The multiple of a step at a position of its grid. */
export function multiple(step: Decimal, position: bigint): Decimal {
  return scaled(position * BigInt(step.units), step.places);
}

/** The first position of the grid at or above a value. */
export function positionFrom(step: Decimal, value: Fraction): bigint {
  return position(step, value, "ceil");
}

/** The first and the last position of the grid within a stretch; the last is below the first where there is none. */
export function positionsIn(
  step: Decimal,
  { from, includesFrom, to, includesTo }: Stretch,
): readonly [first: bigint, last: bigint] {
  const first = includesFrom ? position(step, from, "ceil") : position(step, from, "floor") + 1n;
  if (to === null) return [first, position(step, HORIZON, "floor")];
  return [first, includesTo ? position(step, to, "floor") : position(step, to, "ceil") - 1n];
}

function position(step: Decimal, value: Fraction, mode: "ceil" | "floor"): bigint {
  return BigInt(roundFraction(divideFractions(value, fractionOf(step)), { places: 0, mode }).units);
}

import { type Fraction, isZeroFraction, negateFraction } from "../decimal/index.js";
import type { Scale } from "./types.js";

/** What a scale says about values out of the ordinary, before its bands or points are looked at. */
export type Edges = Pick<Scale, "negative" | "atZero">;

/** How a value goes on after the edges: rated as it is, rated as its size, or settled. */
export type EdgeCase = "asIs" | "mirror" | "zero" | "refuse";

/** First `negative`, then `atZero`; a scale that says nothing rates the value as it is. */
export function edgeCase({ negative, atZero }: Edges, value: Fraction): EdgeCase {
  if (value.numerator.units < 0) return negative ?? "asIs";
  return atZero === "zero" && isZeroFraction(value) ? "zero" : "asIs";
}

/** The size of a value that is mirrored, else the value. */
export function ratedValue(value: Fraction, edge: EdgeCase): Fraction {
  return edge === "mirror" ? negateFraction(value) : value;
}

import { type Fraction, fractionOf, ONE, subtractFractions } from "../../decimal/index.js";
import { doubleOf, fractionOfDouble } from "../doubles.js";
import { criticalOf } from "./criticalOf.js";
import type { DistributionOf } from "./types.js";

/** Beyond this a bound says nothing. */
const LARGEST = 1e40;

/**
 * The value with (1 - confidence) / 2 of a distribution above it, the upper bound of its middle, for exact arithmetic
 * that goes on from it. Null where it is too large to say anything.
 */
export function criticalFraction(distribution: DistributionOf, confidence: Fraction): Fraction | null {
  const upper = doubleOf(subtractFractions(fractionOf(ONE), confidence)) / 2;
  const found = criticalOf(distribution, upper, doubleOf(confidence) + upper);
  return found === null || found > LARGEST ? null : fractionOfDouble(found);
}

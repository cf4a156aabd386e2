import {
  type Fraction,
  multiplyFractions,
  type RoundingMode,
  roundFraction,
  wholeFraction,
} from "../decimal/index.js";
import type { ReadLimit } from "./distributionRules.js";
import type { Distribution } from "./types.js";

/** Fewest and most that a limit allows among n. */
export interface LimitCounts {
  readonly least: number;
  readonly most: number;
}

/** What the shares of a limit come to in whole numbers. */
export function limitCounts(
  { atLeast, atMost, under, equals }: ReadLimit,
  n: number,
  rule: NonNullable<Distribution["limitCounts"]>,
): LimitCounts {
  const count = (share: Fraction, mode: RoundingMode) => roundedCount(share, n, mode);
  if (rule === "guideline") {
    const upper = atMost ?? under;
    const exact = equals === null ? null : count(equals, "floor");
    return {
      least: exact ?? (atLeast === null ? 0 : count(atLeast, "floor")),
      most: exact ?? (upper === null ? n : count(upper, "ceil")),
    };
  }
  const lower = atLeast ?? equals;
  const most =
    atMost !== null
      ? count(atMost, "floor")
      : under !== null
        ? count(under, "ceil") - 1
        : equals !== null
          ? count(equals, "ceil")
          : n;
  return {
    least: lower === null ? 0 : count(lower, equals === null ? "ceil" : "floor"),
    // Fewer than none is none: of nobody, nobody is in a level.
    most: Math.max(most, 0),
  };
}

/** A share of n as a whole number. */
export function roundedCount(share: Fraction, n: number, mode: RoundingMode): number {
  return Number(roundFraction(multiplyFractions(share, wholeFraction(n)), { places: 0, mode }).units);
}

import { betaShares } from "./betaShares.js";
import { gammaShares } from "./gammaShares.js";
import type { DistributionOf, Tails } from "./types.js";

/** The probabilities of both sides of a value; the smaller of them to about 13 digits. */
export function tailsOf(distribution: DistributionOf, value: number): Tails {
  switch (distribution.kind) {
    case "normal":
      return mirrored(value, gammaShares(0.5, (value * value) / 2));
    case "t":
      return mirrored(value, squareTails(1, distribution.df, value * value));
    case "chiSquare":
      return gammaShares(distribution.df / 2, value / 2);
    case "f":
      return squareTails(distribution.df1, distribution.df2, Math.max(value, 0));
  }
}

/** The tails of F. */
function squareTails(df1: number, df2: number, value: number): Tails {
  const x = (df1 * value) / (df2 + df1 * value);
  const y = df2 / (df2 + df1 * value);
  // Of an infinite value x is no number.
  const share = value === Number.POSITIVE_INFINITY ? 1 : x;
  return betaShares(share, y, df1 / 2, df2 / 2);
}

/** From the tails of a square to those of a value that is as likely below zero as above. */
function mirrored(value: number, square: Tails): Tails {
  const outer = square.upper / 2;
  const inner = (1 + square.lower) / 2;
  return value >= 0 ? { lower: inner, upper: outer } : { lower: outer, upper: inner };
}

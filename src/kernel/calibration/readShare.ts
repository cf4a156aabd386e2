import { compareFractions, type Fraction, fractionOf, ONE, readLiteral } from "../decimal/index.js";
import { type Issue, issueOf } from "../issue/index.js";
import type { DistributionCode } from "./codes.js";

/** Reads a share from 0 to 1; null where it is none, with the fault in `issues`. */
export function readShare(literal: string | number, path: string, issues: Issue[]): Fraction | null {
  const share = readLiteral(literal, path, issues);
  if (share === null) return null;
  if (share.numerator.units >= 0 && compareFractions(share, fractionOf(ONE)) <= 0) return share;
  const message = 'A share is not from 0 to 1. Write a fraction, such as "0.3" for 30 %.';
  issues.push(issueOf<DistributionCode>("calibration.share_out_of_range", path, message));
  return null;
}

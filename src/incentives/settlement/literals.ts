import {
  compareFractions,
  comparison,
  type Decimal,
  type Fraction,
  fractionOf,
  ONE,
  readLiteral,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { DecimalLiteral } from "../../kernel/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { LineRounding } from "../rounding.js";
import type { SettlementCode } from "./codes.js";

/** A share of the document, 0 to 1; null where it is none, and then `issues` says why. */
export function readShare(literal: DecimalLiteral, path: string, issues: Issue[]): Fraction | null {
  const share = readLiteral(literal, path, issues);
  if (share === null) return null;
  if (isNegative(share) || compareFractions(share, fractionOf(ONE)) > 0) {
    issues.push(outOfRange(path, "A share lies between 0 and 1. Correct it; 20 % is 0.2."));
    return null;
  }
  return share;
}

/** An amount of the document that is not below zero, rounded as pay is; null where it is none. */
export function readSize(
  literal: DecimalLiteral,
  path: string,
  rounding: LineRounding,
  issues: Issue[],
): Decimal | null {
  const size = readLiteral(literal, path, issues);
  if (size === null) return null;
  if (!isNegative(size)) return rounding.round(size);
  issues.push(outOfRange(path, "An amount below zero has no meaning here. Write it without its sign."));
  return null;
}

function isNegative({ numerator }: Fraction): boolean {
  return comparison(numerator, ZERO) < 0;
}

/** The fault of a number that is too small or too big. */
export function outOfRange(path: string, message: string): Issue {
  return issueOf<SettlementCode>("incentives.settlement_out_of_range", path, message);
}

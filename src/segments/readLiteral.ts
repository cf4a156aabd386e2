import type { DecimalLiteral } from "../kernel/condition/index.js";
import { decimalIssue, type Fraction, fractionOf, parseDecimal } from "../kernel/decimal/index.js";
import type { Issue } from "../kernel/issue/index.js";

/** A decimal of the document, or null where it is none, with the fault in `issues`. */
export function readLiteral(literal: DecimalLiteral, path: string, issues: Issue[]): Fraction | null {
  const decimal = parseDecimal(literal);
  if (typeof decimal !== "string") return fractionOf(decimal);
  issues.push(decimalIssue(decimal, literal, path));
  return null;
}

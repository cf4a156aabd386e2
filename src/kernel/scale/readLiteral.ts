import type { DecimalLiteral } from "../condition/types.js";
import { type Decimal, decimalIssue, parseDecimal } from "../decimal/index.js";
import type { Issue } from "../issue/index.js";

/** Reads a decimal of a document; null where it is none, with the fault in `issues`. */
export function readLiteral(literal: DecimalLiteral, path: string, issues: Issue[]): Decimal | null {
  const decimal = parseDecimal(literal);
  if (typeof decimal !== "string") return decimal;
  issues.push(decimalIssue(decimal, literal, path));
  return null;
}

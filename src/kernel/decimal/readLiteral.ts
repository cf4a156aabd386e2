import type { Issue } from "../issue/index.js";
import { decimalIssue } from "./decimalIssue.js";
import { fractionOf } from "./fraction.js";
import { parseDecimal } from "./parseDecimal.js";
import type { Fraction } from "./types.js";

/** Reads a decimal of a document as a fraction; null where it is none, with the fault in `issues`. */
export function readLiteral(literal: string | number, path: string, issues: Issue[]): Fraction | null {
  const decimal = parseDecimal(literal);
  if (typeof decimal === "object") return fractionOf(decimal);
  issues.push(decimalIssue(decimal, literal, path));
  return null;
}

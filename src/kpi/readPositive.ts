import { type Fraction, readLiteral, sign } from "../kernel/decimal/index.js";
import type { DecimalLiteral } from "../kernel/index.js";
import type { Issue } from "../kernel/issue/index.js";
import { kpiIssue } from "./kpiIssue.js";

/** Reads a decimal that has to be above zero. */
export function readPositive(literal: DecimalLiteral, path: string, issues: Issue[]): Fraction | null {
  const value = readLiteral(literal, path, issues);
  if (value === null || sign(value.numerator) > 0) return value;
  issues.push(
    kpiIssue("kpi.not_positive", path, "The number has to be above zero. Write a positive decimal."),
  );
  return null;
}

import { type Fraction, readLiteral, sign } from "../kernel/decimal/index.js";
import type { DecimalLiteral } from "../kernel/index.js";
import type { Issue } from "../kernel/issue/index.js";
import { kpiIssue } from "./kpiIssue.js";

/** A weight as it is written; undefined where there is none or it is faulty, with the fault in `issues`. */
export function readShare(
  weight: DecimalLiteral | undefined,
  path: string,
  issues: Issue[],
): Fraction | undefined {
  if (weight === undefined) return undefined;
  const share = readLiteral(weight, path, issues);
  if (share !== null && sign(share.numerator) < 0)
    issues.push(kpiIssue("kpi.negative_weight", path, "A weight is below zero. Write zero or more."));
  return share ?? undefined;
}

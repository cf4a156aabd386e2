import type { Scale } from "../kernel/index.js";
import type { Issue } from "../kernel/issue/index.js";
import type { BuiltScale } from "../kernel/scale/index.js";
import { kpiIssue } from "./kpiIssue.js";

/** The scale, if it gives amounts and reads a number as it stands; else null, with the fault in `issues`. */
export function amountScale(
  document: Scale,
  scale: BuiltScale,
  ref: string,
  issues: Issue[],
): BuiltScale | null {
  const before = issues.length;
  if (scale.grades) {
    const message =
      'The bands of this scale are grades, and an amount is needed. Write what each gives as "amount", with mode whole.';
    issues.push(kpiIssue("kpi.scale_of_grades", `${ref}/bands`, message));
  }
  refuseQuotaBounds(document, ref, issues);
  return issues.length > before ? null : scale;
}

/** A scale of a rubric reads a ratio or a score: there is no quota for its bounds to be multiples of. */
export function refuseQuotaBounds({ boundsIn }: Scale, ref: string, issues: Issue[]): void {
  if (boundsIn !== "quota") return;
  const message =
    "This scale is given no quota that its bounds could be multiples of: it reads a ratio or a score. Remove boundsIn.";
  issues.push(kpiIssue("kpi.bounds_in_quota", `${ref}/boundsIn`, message));
}

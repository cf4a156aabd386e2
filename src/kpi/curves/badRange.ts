import { kpiIssue } from "../kpiIssue.js";
import type { CurveContext } from "./curveFunction.js";

/** Tells that bounds of a curve leave no range; `field` is where, below the curve. */
export function badRange({ ref, issues }: CurveContext, field: string, message: string): void {
  issues.push(kpiIssue("kpi.bad_range", `${ref}/curve${field}`, message));
}

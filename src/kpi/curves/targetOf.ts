import { sign } from "../../kernel/decimal/index.js";
import { kpiIssue } from "../kpiIssue.js";
import type { Quantity } from "../quantity.js";
import type { CurveContext, CurveReason } from "./curveFunction.js";
import type { Leaf } from "./expression.js";

/** The target that a curve needs; null where there is none, with the fault in `issues`. */
export function targetOf(
  { target, hasTarget, ref, issues }: Pick<CurveContext, "target" | "hasTarget" | "ref" | "issues">,
  kind: string,
): Quantity | null {
  // One that is written and faulty was told already.
  if (target !== null || hasTarget) return target;
  const message = `The curve ${kind} compares with a target, and the indicator has none. Write "target".`;
  issues.push(kpiIssue("kpi.target_needed", `${ref}/target`, message, { kind }));
  return null;
}

/** Why a target cannot be divided by; null where it can. */
export function divisorFault({ value }: Leaf): CurveReason | null {
  const order = sign(value.numerator);
  return order > 0 ? null : order === 0 ? "zero_target" : "negative_target";
}

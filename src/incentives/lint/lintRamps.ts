import { comparison, ONE, parseDecimal } from "../../kernel/decimal/index.js";
import type { DecimalLiteral } from "../../kernel/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { Plan } from "../types.js";
import type { LintCode } from "./codes.js";

/** Ramps that do not lead up to the full quota. */
export function lintRamps({ ramps = [] }: Plan, at: string): readonly Issue[] {
  return ramps.flatMap(({ factors = [], quotas = [] }, index) => [
    ...falls(factors, `${at}/ramps/${index}/factors`, true),
    ...falls(quotas, `${at}/ramps/${index}/quotas`, false),
  ]);
}

/** The first step that lies below the one before it, or above the whole. */
function falls(steps: readonly DecimalLiteral[], path: string, areShares: boolean): readonly Issue[] {
  const values = steps.map(parseDecimal);
  const found = values.findIndex((value, index) => {
    const before = values[index - 1];
    if (typeof value !== "object") return false;
    const isAbove = areShares && comparison(value, ONE) > 0;
    return isAbove || (typeof before === "object" && comparison(value, before) < 0);
  });
  if (found < 0) return [];
  const step = String(steps[found]);
  const message = `The ramp does not lead up to the full quota: the step of ${step} lies below the one before it, or above the whole. Order the steps.`;
  return [issueOf<LintCode>("incentives.ramp_falls", `${path}/${found}`, message, { step }, "hint")];
}

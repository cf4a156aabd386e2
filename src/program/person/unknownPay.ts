import type { Statement } from "../../incentives/types.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { ProgramFactsCode } from "../codes.js";

/**
 * Why the pay of a statement is not known, for those who see the close and not the statement: each line without a value,
 * and what the statement itself warns of. Nothing where the pay is known.
 */
export function unknownPay({ planId, lines, payable, issues }: Statement): readonly Issue[] {
  if (payable !== null) return [];
  const lacking = lines.filter(({ value, kind }) => value === null && kind !== "step");
  return [
    ...lacking.map(({ id, reason = "missing_measure", measure }) => unknownLine(planId, id, reason, measure)),
    ...issues.filter(({ severity }) => severity === "warning"),
  ];
}

function unknownLine(planId: string, lineId: string, reason: string, measure: string | undefined): Issue {
  const why = measure === undefined ? reason : `${reason}, ${quoted(measure)}`;
  const message = `What ${quoted(lineId)} of the plan ${quoted(planId)} pays is not known (${why}), so that the pay is not. Give what is missing and close the period again.`;
  const params = {
    planId: planId.slice(0, 80),
    lineId: lineId.slice(0, 80),
    reason,
    ...(measure === undefined ? {} : { measure: measure.slice(0, 80) }),
  };
  return issueOf<ProgramFactsCode>("program.unknown_pay", "/people/0", message, params, "warning");
}

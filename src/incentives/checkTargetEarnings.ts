import { readLiteral } from "../kernel/decimal/index.js";
import { type Issue, issueOf } from "../kernel/issue/index.js";
import type { PlanDocumentCode } from "./codes.js";
import type { Plan } from "./types.js";

/** What a plan means to pay is written in one way, as decimals. */
export function checkTargetEarnings(plan: Plan, at: string, issues: Issue[]): void {
  const { targetIncentive, onTargetEarnings } = plan;
  if (targetIncentive !== undefined) readLiteral(targetIncentive, `${at}/targetIncentive`, issues);
  if (onTargetEarnings === undefined) return;
  readLiteral(onTargetEarnings.base, `${at}/onTargetEarnings/base`, issues);
  readLiteral(onTargetEarnings.variable, `${at}/onTargetEarnings/variable`, issues);
  if (targetIncentive === undefined) return;
  const message =
    "The variable part of onTargetEarnings is the target incentive already. Keep one of the two.";
  issues.push(
    issueOf<PlanDocumentCode>("incentives.two_target_incentives", `${at}/targetIncentive`, message),
  );
}

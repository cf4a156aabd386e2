import {
  compareFractions,
  type Decimal,
  formatFixed,
  fractionOf,
  parseDecimal,
  ZERO,
} from "../../kernel/decimal/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { PlanLintCode } from "../codes.js";
import type { CompiledVersion } from "../compileVersion.js";
import { amountOf } from "../rounding.js";
import type { TargetPays } from "./targetPays.js";

/** Compares what the plan pays at 100 % of every quota with what it means to pay. */
export function lintTarget(version: CompiledVersion, { total }: TargetPays): readonly Issue[] {
  const { plan, at } = version;
  if (plan.onTargetEarnings !== undefined)
    return compare(version, total, plan.onTargetEarnings.variable, `${at}/onTargetEarnings/variable`);
  return compare(version, total, plan.targetIncentive, `${at}/targetIncentive`);
}

function compare(
  { plan, rounding }: CompiledVersion,
  total: Decimal | null,
  meantPay: unknown,
  path: string,
): readonly Issue[] {
  const incentive = parseDecimal(meantPay);
  if (typeof incentive === "string") return [];
  if (total === null) {
    const message =
      "What the plan pays at 100 % of every quota does not follow from the document, so that it cannot be compared with this. Constant quotas and targets would allow it.";
    return [issueOf<PlanLintCode>("incentives.pay_at_target_unknown", path, message, {}, "hint")];
  }
  if (compareFractions(fractionOf(incentive), fractionOf(total)) === 0) return [];
  // As it is written: rounded it might look like the pay that it differs from.
  const meant = formatFixed(incentive, Math.max(incentive.places, rounding.round(fractionOf(ZERO)).places));
  const pays = amountOf(rounding.round(fractionOf(total)));
  const message = `At 100 % of every quota the plan pays ${pays} ${plan.currency}, but means to pay ${meant}. Mend the rates, or this amount.`;
  const params = { pays, targetIncentive: meant };
  return [issueOf<PlanLintCode>("incentives.pay_at_target", path, message, params, "warning")];
}

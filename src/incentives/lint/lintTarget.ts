import type { Readings } from "../../kernel/condition/index.js";
import {
  compareFractions,
  type Decimal,
  type Fraction,
  formatFixed,
  formatFraction,
  fractionOf,
  parseDecimal,
  plus,
  ZERO,
} from "../../kernel/decimal/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { PlanLintCode } from "../codes.js";
import type { CompiledVersion } from "../compileVersion.js";
import { amountOf } from "../rounding.js";

/**
 * Compares what the plan pays at 100 % of every quota with what it means to pay, and finds the caps that cut the pay
 * already there. What 100 % is has to follow from the document: measures stand at their constant quotas, and nothing
 * else is known.
 */
export function lintTarget(version: CompiledVersion): readonly Issue[] {
  const reading = readingAtTarget(version);
  const pays = version.components.map((component) => component.payAtTarget(reading));
  const caps = pays
    .flatMap((pay) => pay?.changes ?? [])
    .flatMap(({ step, before, after }) => {
      const cuts =
        step.action.kind === "cap" &&
        before.exact !== null &&
        after.exact !== null &&
        compareFractions(before.exact, after.exact) > 0;
      return cuts && before.exact !== null && after.exact !== null
        ? [capBelowTarget(step.ref, before.exact, after.exact)]
        : [];
    });
  const sum = pays.reduce<Decimal | null>((total, pay) => {
    return total === null || pay === null ? null : plus(total, version.rounding.round(pay.pay));
  }, ZERO);
  const { total, issues } = throughSteps(version, sum, reading);
  return [...caps, ...issues, ...compareWithIncentive(version, total)];
}

/** The plan's own steps on the total at 100 %; a cap that cuts it is told. */
function throughSteps({ plan, steps }: CompiledVersion, sum: Decimal | null, reading: Readings) {
  const issues: Issue[] = [];
  let total = sum;
  for (const [index, step] of steps.entries()) {
    if (total === null) break;
    const { amount } = step.apply(total, reading);
    const after: Decimal | null = amount === null ? null : plus(total, amount);
    const isCap = plan.steps?.[index]?.kind === "cap";
    if (isCap && after !== null && amount !== null && amount.units < 0)
      issues.push(capBelowTarget(step.ref, fractionOf(total), fractionOf(after)));
    total = after;
  }
  return { total, issues };
}

function compareWithIncentive(
  { plan, at, rounding }: CompiledVersion,
  total: Decimal | null,
): readonly Issue[] {
  const incentive = parseDecimal(plan.targetIncentive);
  if (typeof incentive === "string") return [];
  const path = `${at}/targetIncentive`;
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
  return [
    issueOf<PlanLintCode>(
      "incentives.pay_at_target",
      path,
      message,
      { pays, targetIncentive: meant },
      "warning",
    ),
  ];
}

/** Every measure with one constant quota stands at it; one with several is not known. */
function readingAtTarget({ components }: CompiledVersion): Readings {
  const measures = new Map<string, Fraction | null>();
  for (const { target } of components) {
    if (target === null) continue;
    const known = measures.get(target.measure);
    const agrees = known === undefined || (known !== null && compareFractions(known, target.value) === 0);
    measures.set(target.measure, agrees ? target.value : null);
  }
  return { measures, attributes: new Map() };
}

function capBelowTarget(path: string, before: Fraction, after: Fraction): Issue<PlanLintCode> {
  const [pay, cap] = [formatFraction(before), formatFraction(after)];
  const message = `The cap cuts the pay at 100 % from ${pay} to ${cap}. Raise it, or mend the rates.`;
  return issueOf<PlanLintCode>("incentives.cap_below_target", path, message, { pay, cap }, "warning");
}

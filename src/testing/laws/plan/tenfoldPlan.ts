import type { Component, DrawAmount, Plan, QuotaSource, Settlement } from "../../../incentives/index.js";
import { isEarning } from "../../documents/isEarning.js";
import { tenfold, tenfoldScale, tenfoldSteps } from "./tenfoldScale.js";

/** A plan with ten times its money, and whose lines are rounded to `places`; null where that is not told apart. */
export function tenfoldPlan(plan: Plan): Plan | null {
  const { scales = [], components, steps, overrides, settlement, ramps } = plan;
  const shared = scales.map((scale) => {
    const made = tenfoldScale(scale);
    return made === null ? null : { ...made, id: scale.id };
  });
  const parts = components.map((component) => tenfoldComponent(component, plan));
  const after = tenfoldSteps(steps);
  if (!shared.every((each) => each !== null) || !parts.every((each) => each !== null) || after === null)
    return null;
  return {
    ...plan,
    // Those of payout curves are from ratios to ratios.
    scales: [...shared, ...scales.map((scale) => ({ ...scale, id: `ratio.${scale.id}` }))],
    components: parts,
    steps: after,
    ...(overrides === undefined
      ? {}
      : {
          overrides: overrides.map(({ quota, target, cap, ...own }) => ({
            ...own,
            ...(quota === undefined ? {} : { quota: tenfold(quota) }),
            ...(target === undefined ? {} : { target: tenfold(target) }),
            ...(cap === undefined ? {} : { cap: tenfold(cap) }),
          })),
        }),
    ...(settlement === undefined ? {} : { settlement: settlement.map(tenfoldLedger) }),
    ...(ramps === undefined
      ? {}
      : {
          ramps: ramps.map((ramp) =>
            ramp.quotas === undefined ? ramp : { ...ramp, quotas: ramp.quotas.map((each) => tenfold(each)) },
          ),
        }),
  };
}

/** A source of money: a constant times ten; a measure of the facts is there times ten already. */
function source(given: QuotaSource): QuotaSource {
  return typeof given === "object" ? given : tenfold(given);
}

function tenfoldComponent(component: Component, plan: Plan): Component | null {
  const steps = "steps" in component ? tenfoldSteps(component.steps) : [];
  if (steps === null) return null;
  const own = "steps" in component ? { ...component, steps } : component;
  switch (own.kind) {
    case "commission":
    case "payoutCurve":
      return tenfoldEarning(own, plan);
    case "lumpSum":
      return { ...own, amount: tenfold(own.amount) };
    case "kpiBonus":
      return plan.components.some((each) => isEarning(each) && each.measure === own.measure)
        ? null
        : own.scaleId === undefined
          ? { ...own, target: source(own.target) }
          : { ...own, target: source(own.target), scaleId: `ratio.${own.scaleId}` };
    case "recognition":
      return own;
    default:
      return null;
  }
}

/** A commission pays money for money, and a payout curve a ratio of its target for a ratio of its quota. */
function tenfoldEarning(
  component: Extract<Component, { kind: "commission" | "payoutCurve" }>,
  plan: Plan,
): Component | null {
  const { by, windfall, measureSteps, attainmentSteps, dealSteps, quota } = component;
  const counted = tenfoldSteps(measureSteps);
  if (by !== undefined || dealSteps !== undefined || counted === null) return null;
  const common = {
    ...(measureSteps === undefined ? {} : { measureSteps: counted }),
    ...(windfall === undefined ? {} : { windfall: { ...windfall, over: tenfold(windfall.over) } }),
  };
  if (component.kind === "payoutCurve") {
    const { scaleId, target } = component;
    const scale = scaleId === undefined ? {} : { scaleId: `ratio.${scaleId}` };
    return { ...component, ...common, ...scale, quota: source(component.quota), target: source(target) };
  }
  if (attainmentSteps !== undefined) return null;
  const scale = component.scale === undefined ? undefined : tenfoldScale(component.scale);
  if (scale === null) return null;
  const shared = plan.scales?.find(({ id }) => id === component.scaleId);
  if (shared !== undefined && tenfoldScale(shared) === null) return null;
  return {
    ...component,
    ...common,
    ...(quota === undefined ? {} : { quota: source(quota) }),
    ...(scale === undefined ? {} : { scale }),
  };
}

function tenfoldLedger(ledger: Settlement): Settlement {
  if (ledger.kind === "minimumPayment") return { ...ledger, amount: tenfold(ledger.amount) };
  if (ledger.kind === "holdback")
    return ledger.amount === undefined ? ledger : { ...ledger, amount: tenfold(ledger.amount) };
  const { amount, recoveryCap, overrides } = ledger;
  return {
    ...ledger,
    amount: drawn(amount),
    ...(recoveryCap === undefined ? {} : { recoveryCap: tenfold(recoveryCap) }),
    ...(overrides === undefined
      ? {}
      : { overrides: overrides.map((own) => ({ ...own, amount: drawn(own.amount) })) }),
  };
}

function drawn(amount: DrawAmount): DrawAmount {
  return typeof amount === "object" && "of" in amount ? { ...amount, of: source(amount.of) } : source(amount);
}

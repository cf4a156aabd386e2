import { buildStepList } from "../buildStepList.js";
import type { CompiledComponent, ComponentContext, PlanScale } from "../components/definition.js";
import type { CommissionComponent, PayoutCurveComponent, QuotaSource } from "../types.js";
import { accumulate } from "./accumulate.js";
import type { Accumulator } from "./accumulator.js";
import { bearingsOf } from "./bearings.js";
import { inverseOf } from "./inverseOf.js";
import { checkPeriod } from "./openingOf.js";
import { hundredPercent, payAtTarget } from "./payAtTarget.js";
import { readSource } from "./readSource.js";
import { refuseGrades, resolveScale } from "./resolveScale.js";
import { withhold } from "./withhold.js";

/** What tells a commission from a payout curve. */
export interface Payment extends Pick<Accumulator, "byRatio" | "pay"> {
  readonly needsQuota: boolean;
  readonly target: QuotaSource | undefined;
}

/** Compiles what commissions and payout curves have in common; `paymentOf` is asked once there is a scale. */
export function buildAccumulator(
  component: CommissionComponent | PayoutCurveComponent,
  context: ComponentContext,
  paymentOf: (scale: PlanScale) => Payment,
): Accumulator | null {
  const { ref, issues, rounding, personal } = context;
  const before = issues.length;
  const scale = resolveScale(component, context);
  const quota = readSource(component.quota, `${ref}/quota`, issues);
  const steps = buildStepList(component.steps, ref, issues);
  if (scale === null) return null;
  refuseGrades(scale, context);
  const { target, ...payment } = paymentOf(scale);
  const source = readSource(target, `${ref}/target`, issues);
  if (steps === null || issues.length > before) return null;
  const { kind, id, title, measure, accumulation, quotaPeriod } = component;
  const unit = accumulation === "interval" ? null : (quotaPeriod ?? null);
  const own = { kind, id, ref, title, measure, quota, target: source, unit, scale, rounding, personal };
  return { ...own, steps, written: component.steps ?? [], ...payment };
}

/** The component as a plan evaluates it. */
export function componentOf(accumulator: Accumulator): CompiledComponent {
  const { id, ref, title, measure, scale, steps, quota, target } = accumulator;
  const named = [quota, target].flatMap((source) =>
    source !== null && "measure" in source ? [source.measure] : [],
  );
  return {
    id,
    ref,
    title,
    measure,
    measures: [measure, ...named, ...scale.scale.measures, ...steps.measures],
    fields: [...scale.scale.fields, ...steps.fields],
    check: (reading) => checkPeriod(accumulator, reading),
    line: (situation) => accumulate(accumulator, situation),
    withheld: (situation, reason, amount) =>
      withhold(bearingsOf(accumulator, situation.reading), situation, reason, amount),
    inverse: (wanted, reading, places) => inverseOf(accumulator, wanted, reading, places),
    target: hundredPercent(accumulator),
    payAtTarget: (readings) => payAtTarget(accumulator, readings),
  };
}

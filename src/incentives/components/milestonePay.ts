import type { Readings } from "../../kernel/condition/index.js";
import { NO_READINGS } from "../../kernel/condition/index.js";
import {
  comparison,
  type Decimal,
  type Fraction,
  fractionOf,
  multiplyFractions,
  ONE,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { QuotaCalendar, Source } from "../accumulation/accumulator.js";
import { resolveSource, type Terms } from "../accumulation/termsOf.js";
import { recordSource } from "../time/scaledSource.js";
import type { ComponentContext, PayValue, PlanScale, TargetPay } from "./definition.js";
import { type Finish, finishPay, type RoundedPay } from "./finishPay.js";
import { steppedAtTarget } from "./steppedAtTarget.js";
import type { MilestoneComponent } from "./types.js";

/** A milestone, compiled. */
export interface Milestone extends Finish {
  readonly document: MilestoneComponent;
  readonly context: ComponentContext;
  readonly scale: PlanScale;
  readonly quota: Source | null;
  readonly target: Source | null;
  readonly calendar: QuotaCalendar | null;
}

/** What the milestones that a total reaches pay together, before the person's factor and the steps. */
export function grossMilestone(
  { scale, context }: Milestone,
  total: Fraction,
  { quotaValue, target }: Pick<Terms, "quotaValue" | "target">,
  trace?: Tracer,
): PayValue {
  const since = trace?.mark();
  if (target !== null) recordSource("target", target, trace);
  const argument = quotaValue === null ? { value: total } : { value: total, quota: quotaValue };
  const reached = scale.scale.at(argument, NO_READINGS, trace);
  // A table of amounts refuses nothing; without a quota nobody asks.
  if (reached.exact === null) return { exact: null, reason: reached.reason ?? "missing_quota" };
  if (target === null) return { exact: reached.exact };
  const exact = target.value === null ? null : multiplyFractions(target.value, reached.exact);
  trace?.node({ id: "targetPay", kind: "product", ref: context.ref, value: exact }, since);
  return exact === null ? { exact, reason: "missing_measure" } : { exact };
}

/** The rounded pay for a total, from the first of the quota period. */
export function milestonePay(
  built: Milestone,
  total: Fraction,
  terms: Terms,
  readings: Readings,
  trace?: Tracer,
): RoundedPay {
  const since = trace?.mark() ?? 0;
  const gross = grossMilestone(built, total, terms, trace);
  return finishPay(gross, built, terms.personal, readings, trace, since);
}

/** What is paid at 100 %: where bounds are multiples of a quota that is known by itself. */
export function milestoneAtTarget(built: Milestone, readings: Readings): TargetPay | null {
  const { quota, target, steps, document } = built;
  const total = readings.measures.get(document.measure) ?? null;
  const isRatio = document.boundsIn === "quota";
  const own = quota !== null && "constant" in quota ? quota.constant : null;
  const quotaValue = isRatio ? (own ?? fractionOf(ONE)) : null;
  const at = isRatio ? quotaValue : total;
  if (at === null || (quotaValue !== null && comparison(quotaValue.numerator, ZERO) <= 0)) return null;
  const resolved = resolveSource(target, undefined, readings);
  const before = grossMilestone(built, at, { quotaValue, target: resolved });
  return before.exact === null ? null : steppedAtTarget(before, steps, readings);
}

/** The sooner of two amounts that may not be passed downward. */
export function atLeast(amount: Decimal, least: Decimal): Decimal {
  return comparison(amount, least) < 0 ? least : amount;
}

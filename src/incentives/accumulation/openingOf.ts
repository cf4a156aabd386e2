import { type Period, periodOf } from "../../kernel/calendar/index.js";
import { type Decimal, type Fraction, fractionOf, plus, ZERO } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { PlanFactsCode } from "../codes.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { Accumulator } from "./accumulator.js";

/** Where a running total stands when the period begins. */
export interface Opening {
  /** The quota period, or null where the period stands by itself. */
  readonly quotaPeriod: Period | null;
  /** Whether a period before left a total. */
  readonly carried: boolean;
  readonly measured: Fraction;
  readonly earned: Decimal;
}

/** The opening total: that of the state where it belongs to the same quota period, else nothing. */
export function openingOf({ id, unit, rounding }: Accumulator, { period, state }: PlanReading): Opening {
  const nothing = { measured: fractionOf(ZERO), earned: rounding.round(fractionOf(ZERO)) };
  if (unit === null) return { quotaPeriod: null, carried: false, ...nothing };
  const quotaPeriod = periodOf(period.from, unit);
  const total = state?.totals.get(id);
  if (total === undefined || total.quotaPeriod.id !== quotaPeriod.id)
    return { quotaPeriod, carried: false, ...nothing };
  // What was paid stays what it was, also where another version of the plan rounds otherwise.
  const earned = plus(total.earned, nothing.earned);
  return { quotaPeriod, carried: true, measured: fractionOf(total.measured), earned };
}

/** A period that no quota period holds cannot go on with a running total. */
export function checkPeriod({ id, unit }: Accumulator, { period }: PlanReading): readonly Issue[] {
  if (unit === null) return [];
  const quotaPeriod = periodOf(period.from, unit);
  if (period.to <= quotaPeriod.to) return [];
  const message = `${period.id} is not within one ${unit}, over which ${quoted(id)} keeps its running total. Evaluate the part of each ${unit} by itself.`;
  return [
    issueOf<PlanFactsCode>("incentives.period_exceeds_quota_period", "/period", message, {
      componentId: id.slice(0, 80),
      period: period.id,
      quotaPeriod: quotaPeriod.id,
    }),
  ];
}

/** The warning that a running total starts at zero in the middle of its quota period. */
export function missingState(
  { id }: Accumulator,
  { quotaPeriod, carried }: Opening,
  { period, state }: PlanReading,
): readonly Issue[] {
  if (quotaPeriod === null || carried || quotaPeriod.from === period.from) return [];
  const why =
    state === null
      ? `no state came with ${period.id}, so that it starts at zero. Hand over the state of the statement before.`
      : `the state has no total of it for that, so that it starts at zero. Nothing is wrong if the component is new in ${period.id}.`;
  const message = `${quoted(id)} keeps a running total over ${quotaPeriod.id}, but ${why}`;
  const params = { componentId: id.slice(0, 80), period: period.id, quotaPeriod: quotaPeriod.id };
  return [
    issueOf<PlanFactsCode>(
      "incentives.no_opening_state",
      state?.path ?? "/state",
      message,
      params,
      "warning",
    ),
  ];
}

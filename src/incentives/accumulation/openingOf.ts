import { type Period, parsePeriod, periodOf } from "../../kernel/calendar/index.js";
import { type Decimal, type Fraction, fractionOf, plus, ZERO } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { PlanFactsCode } from "../codes.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { ReadTotal } from "../facts/readState.js";
import type { Accumulator, QuotaCalendar } from "./accumulator.js";

/** Where a running total stands when the period begins. */
export interface Opening {
  /** The quota period, or null where the period stands by itself. */
  readonly quotaPeriod: Period | null;
  /** Whether a period before left a total. */
  readonly carried: boolean;
  readonly measured: Fraction;
  readonly earned: Decimal;
  readonly entitled: Fraction;
  readonly beforeSteps: Fraction;
  readonly windfall: Fraction;
  readonly byTotal: Fraction;
  /** The first day that the total is of; null where it begins with the period. */
  readonly since: string | null;
  /** What caps cut before, and is to be added this time. */
  readonly brought: Fraction;
}

const NOTHING: Fraction = fractionOf(ZERO);

/** The opening total: that of the state where it belongs to the same quota period, else nothing. */
export function openingOf(accumulator: Accumulator, { period, state }: PlanReading): Opening {
  const { id, quotaPeriod: calendar, rounding, stepsOnTotal } = accumulator;
  const quotaPeriod = calendar === null ? null : quotaPeriodOf(period.from, calendar);
  const total = state?.totals.get(id);
  const continues = total !== undefined && quotaPeriod !== null && total.quotaPeriod.id === quotaPeriod.id;
  // A cap over the quota period cuts all of it anew each time, so that what it cut is brought in with the next one.
  const brought = (continues && stepsOnTotal ? total.excessBefore : total?.excess) ?? NOTHING;
  const none = rounding.round(NOTHING);
  return continues
    ? { quotaPeriod, brought, ...carriedFrom(total, none) }
    : {
        quotaPeriod,
        brought,
        carried: false,
        measured: NOTHING,
        earned: none,
        entitled: NOTHING,
        beforeSteps: NOTHING,
        windfall: NOTHING,
        byTotal: NOTHING,
        since: null,
      };
}

function carriedFrom(total: ReadTotal, none: Decimal): Omit<Opening, "quotaPeriod" | "brought"> {
  const { measured, earned, entitled, beforeSteps, windfall, byTotal, since } = total;
  return {
    carried: true,
    measured: fractionOf(measured),
    // What was paid stays what it was, also where another version of the plan rounds otherwise.
    earned: plus(earned, none),
    entitled: entitled ?? fractionOf(earned),
    beforeSteps: beforeSteps ?? fractionOf(earned),
    windfall: windfall ?? NOTHING,
    byTotal: byTotal ?? NOTHING,
    since: since ?? null,
  };
}

/** The quota period that a date falls into, by a name that does not depend on how fiscal years run. */
export function quotaPeriodOf(date: string, { unit, fiscalYear }: QuotaCalendar): Period {
  if (fiscalYear === undefined) return periodOf(date, unit);
  const { from, to } = periodOf(date, unit, fiscalYear);
  return parsePeriod(`${from}/${to}`);
}

/** A period that no quota period holds cannot go on with a running total. */
export function checkPeriod(
  { id, quotaPeriod: calendar }: Accumulator,
  { period }: PlanReading,
): readonly Issue[] {
  if (calendar === null) return [];
  const { unit } = calendar;
  const quotaPeriod = quotaPeriodOf(period.from, calendar);
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
  { id, accumulation }: Accumulator,
  { quotaPeriod, carried }: Opening,
  { period, state }: PlanReading,
): readonly Issue[] {
  if (quotaPeriod === null || carried || quotaPeriod.from === period.from || accumulation === "annualized")
    return [];
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

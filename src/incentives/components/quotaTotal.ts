import type { Period } from "../../kernel/calendar/index.js";
import { type Decimal, type Fraction, fractionOf, plus, ZERO } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { QuotaCalendar } from "../accumulation/accumulator.js";
import { quotaPeriodOf } from "../accumulation/openingOf.js";
import type { PlanFactsCode } from "../codes.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { LineRounding } from "../rounding.js";

/** What a component of a plan had measured and paid when the period began. */
export interface QuotaTotal {
  /** The quota period; null where the period stands by itself. */
  readonly quotaPeriod: Period | null;
  /** Whether a period before left a total. */
  readonly carried: boolean;
  readonly measured: Fraction;
  readonly earned: Decimal;
}

/** The total of the state where it belongs to the same quota period, else nothing. */
export function quotaTotal(
  id: string,
  calendar: QuotaCalendar | null,
  rounding: LineRounding,
  { period, state }: PlanReading,
): QuotaTotal {
  const none = rounding.round(fractionOf(ZERO));
  const quotaPeriod = calendar === null ? null : quotaPeriodOf(period.from, calendar);
  const total = state?.totals.get(id);
  if (quotaPeriod === null || total === undefined || total.quotaPeriod.id !== quotaPeriod.id)
    return { quotaPeriod, carried: false, measured: fractionOf(ZERO), earned: none };
  // What was paid stays what it was, also where another version of the plan rounds otherwise.
  const earned = plus(total.earned, none);
  return { quotaPeriod, carried: true, measured: fractionOf(total.measured), earned };
}

/** A period that no quota period holds cannot go on with a total. */
export function checkQuotaPeriod(
  id: string,
  calendar: QuotaCalendar | null,
  period: Period,
): readonly Issue[] {
  if (calendar === null) return [];
  const quotaPeriod = quotaPeriodOf(period.from, calendar);
  if (period.to <= quotaPeriod.to) return [];
  const message = `${period.id} is not within one ${calendar.unit}, over which ${quoted(id)} keeps its total. Evaluate the part of each ${calendar.unit} by itself.`;
  const params = { componentId: id.slice(0, 80), period: period.id, quotaPeriod: quotaPeriod.id };
  return [issueOf<PlanFactsCode>("incentives.period_exceeds_quota_period", "/period", message, params)];
}

/** The warning that a total starts at zero in the middle of its quota period. */
export function totalWithoutState(
  id: string,
  { quotaPeriod, carried }: QuotaTotal,
  { period, state }: PlanReading,
): readonly Issue[] {
  if (quotaPeriod === null || carried || quotaPeriod.from === period.from) return [];
  const message = `${quoted(id)} keeps a total over ${quotaPeriod.id}, but no state has one for it, so that it starts at zero. Hand over the state of the statement before, unless the component is new in ${period.id}.`;
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

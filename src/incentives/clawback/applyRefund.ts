import { containsDate } from "../../kernel/calendar/index.js";
import { addFractions, type Decimal, type Fraction, minus } from "../../kernel/decimal/index.js";
import type { PastRefund, PastSpan } from "./paidPast.js";

/** What a refund does to the span of its deal. */
export interface RefundEffect {
  /** Where the deal stands in the span. */
  readonly deal: number;
  readonly refund: PastRefund;
  /** What the span is no longer paid. */
  readonly unearned: Decimal;
  /** What its measure changes by; null where the span's figures have it already, or are to stay. */
  readonly measured: Fraction | null;
}

/** The span after a refund. */
export function applyRefund(span: PastSpan, effect: RefundEffect): PastSpan {
  const { deal, refund, unearned, measured } = effect;
  const deals = span.deals.map((each, index) =>
    index === deal ? { ...each, refunds: [...each.refunds, refund] } : each,
  );
  const after = { ...span, deals, earned: minus(span.earned, unearned) };
  const refunded = span.deals[deal];
  if (measured === null || refunded === undefined) return after;
  return {
    ...after,
    measured: span.measured && addFractions(span.measured, measured),
    // Conditions look at the last period of the span alone.
    measures: containsDate(span.terms, refunded.date)
      ? changed(span.measures, refunded.measure, measured)
      : span.measures,
  };
}

function changed(measures: PastSpan["measures"], id: string, by: Fraction): PastSpan["measures"] {
  const value = measures.get(id) ?? null;
  return value === null ? measures : new Map(measures).set(id, addFractions(value, by));
}

import { containsDate } from "../../kernel/calendar/index.js";
import {
  type Decimal,
  decimalOfFraction,
  isZero,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { CompiledComponent } from "../components/definition.js";
import type { CreditsByMeasure, ReadCredit } from "../facts/readCredits.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { PastSpan } from "./paidPast.js";
import { remainingOf } from "./remainingOf.js";

/**
 * What a component pays for a span, by the terms that the span was paid by: its line, were all of the span evaluated
 * with nothing earned before. Null where it has no pay. With a trace it records one node.
 */
export function reRate(
  component: CompiledComponent,
  span: PastSpan,
  { groups: _today, ...reading }: PlanReading,
  trace?: Tracer,
): Decimal | null {
  // What everybody else sold then is not remembered, and what they sell today says nothing about it.
  const past = looksAtItself(component)
    ? inItsLastPeriod(component, span, reading)
    : atOnce(component, span, reading);
  return component.line({ reading: past, trace, perDeal: false }).amount;
}

/** Whether a condition of the component looks at the measure that it pays by: then it means that of one period. */
function looksAtItself({ measure, fields }: CompiledComponent): boolean {
  return measure !== null && fields.includes(measure);
}

/** All of the span as one period. */
function atOnce({ measure }: CompiledComponent, span: PastSpan, reading: PlanReading): PlanReading {
  const { terms: period, attributes, measured } = span;
  const measures = measure === null ? span.measures : new Map(span.measures).set(measure, measured);
  return { ...reading, period, measures, attributes, credits: creditsOf(span, () => true), state: null };
}

/** The last period of the span, after what was measured before it, with nothing earned. */
function inItsLastPeriod(
  { id, measure }: CompiledComponent,
  span: PastSpan,
  reading: PlanReading,
): PlanReading {
  const { terms: period, measures, attributes, measured } = span;
  const now = measures.get(measure ?? "") ?? null;
  const before =
    measured === null || now === null ? null : decimalOfFraction(subtractFractions(measured, now));
  const total = { id, quotaPeriod: span.period, measured: before ?? ZERO, earned: ZERO, index: 0 };
  const state =
    before === null || isZero(before) || reading.state === null
      ? null
      : { ...reading.state, totals: new Map([[id, total]]) };
  const credits = creditsOf(span, (date) => containsDate(period, date));
  return { ...reading, period, measures, attributes, credits, state };
}

/** The deals of the span with what is left of each. */
function creditsOf({ deals }: PastSpan, holds: (date: string) => boolean): CreditsByMeasure {
  const credits = new Map<string, ReadCredit[]>();
  for (const [index, deal] of deals.entries()) {
    const { id, recordId, measure, date, role, level, fields } = deal;
    const amount = remainingOf(deal);
    if (isZero(amount) || !holds(date)) continue;
    const list = credits.get(measure) ?? [];
    credits.set(measure, list);
    list.push({ id, recordId, measure, date, amount, role, level, fields, refundOf: null, index });
  }
  return credits;
}

import { type Fraction, fractionOf, minus, ZERO } from "../../kernel/decimal/index.js";
import type { LineResult, Situation } from "../components/definition.js";
import { amountOf, tracedAmount } from "../rounding.js";
import type { Accumulator } from "./accumulator.js";
import { type Bearings, bearingsOf, closingTotal } from "./bearings.js";
import { describe, inputsOf } from "./describe.js";
import { missingState } from "./openingOf.js";
import { payDeals } from "./payDeals.js";
import { payToDate } from "./payToDate.js";
import { quotaWarnings } from "./quotaWarnings.js";
import { withhold } from "./withhold.js";

/**
 * The line of a component that pays by a measure over time.
 *
 * What is earned to date is computed and rounded as a whole, and the line is what of it was not earned before: so the
 * periods of a quota period always sum to what the scale pays for all of it, to the cent. A measure that falls can
 * make a line negative: it takes back what was paid.
 */
export function accumulate(accumulator: Accumulator, situation: Situation): LineResult {
  const { reading } = situation;
  const bearings = bearingsOf(accumulator, reading);
  const { terms, opening, toDate } = bearings;
  const warnings = [...missingState(accumulator, opening, reading), ...quotaWarnings(accumulator, terms)];
  if (toDate === null) {
    return { ...withhold(bearings, situation, "missing_measure", null), closing: null, warnings };
  }
  if (accumulator.needsQuota && terms.quotaReason !== null) {
    const nothing = accumulator.rounding.round(fractionOf(ZERO));
    const closing = closingTotal(bearings, toDate, opening.earned);
    return { ...withhold(bearings, situation, terms.quotaReason, nothing), closing, warnings };
  }
  return { ...payPeriod(bearings, toDate, situation), warnings };
}

type Unwarned = Omit<LineResult, "warnings">;

function payPeriod(bearings: Bearings, toDate: Fraction, { trace, perDeal }: Situation): Unwarned {
  const { accumulator, reading, opening } = bearings;
  const inputs = inputsOf(bearings);
  const hasDeals = reading.credits.has(accumulator.measure);
  const tellsDeals = trace !== undefined && perDeal && hasDeals;
  const earned = payToDate(bearings, toDate, tellsDeals ? undefined : trace);
  if (earned.amount === null) {
    if (tellsDeals) payToDate(bearings, toDate, trace);
    const line = describe(bearings, { value: null, reason: earned.reason });
    return { line, amount: null, inputs, closing: null };
  }
  const amount = minus(earned.amount, opening.earned);
  const since = trace?.mark();
  const deals = payDeals(bearings, tellsDeals ? trace : undefined);
  if (tellsDeals) {
    trace.node({ id: "deals", kind: "sum", ref: accumulator.ref, value: tracedAmount(amount) }, since);
  }
  return {
    line: { ...describe(bearings, { value: amountOf(amount) }), ...(hasDeals ? { deals } : {}) },
    amount,
    inputs,
    closing: closingTotal(bearings, toDate, earned.amount),
  };
}

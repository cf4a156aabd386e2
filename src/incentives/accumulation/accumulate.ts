import { type Fraction, formatFraction, fractionOf, ZERO } from "../../kernel/decimal/index.js";
import type { LineResult, Situation } from "../components/definition.js";
import { amountOf, tracedAmount } from "../rounding.js";
import type { Accumulator } from "./accumulator.js";
import { axisValue } from "./axisValue.js";
import { type Bearings, bearingsOf } from "./bearings.js";
import { closingOf } from "./closing.js";
import { describe, inputsOf } from "./describe.js";
import { missingState } from "./openingOf.js";
import { payDeals, traceDeals } from "./payDeals.js";
import { grossOf, type PeriodPay } from "./periodPay.js";
import { quotaWarnings } from "./quotaWarnings.js";
import { lineOf, type SettledPay, settle } from "./settle.js";
import { withhold } from "./withhold.js";

/**
 * The line of a component that pays by a measure over time.
 *
 * Of a running total, what is earned to date is computed and rounded as a whole, and the line is what of it was not
 * earned before: so the periods of a quota period always sum to what the scale pays for all of it, to the cent. A measure
 * that falls can make a line negative: it takes back what was paid.
 */
export function accumulate(accumulator: Accumulator, situation: Situation): LineResult {
  const { reading } = situation;
  const bearings = bearingsOf(accumulator, reading);
  const { terms, opening, toDate, unknown } = bearings;
  const warnings = [...missingState(accumulator, opening, reading), ...quotaWarnings(accumulator, terms)];
  if (unknown !== null || toDate === null)
    return { ...withhold(bearings, situation, unknown ?? "missing_measure", null), closing: null, warnings };
  const lack = lackingQuota(bearings);
  if (lack !== null) {
    const nothing = accumulator.rounding.round(fractionOf(ZERO));
    return { ...withhold(bearings, situation, lack, nothing, true), warnings };
  }
  return { ...payPeriod(bearings, toDate, situation), warnings };
}

/** Why there is no attainment that pay could follow from. */
function lackingQuota(bearings: Bearings): string | null {
  const { accumulator, terms } = bearings;
  if (accumulator.needsQuota && terms.quotaReason !== null) return terms.quotaReason;
  const by = axisValue(bearings, null);
  return by === "zero_quota" || by === "missing_quota" ? by : null;
}

type Unwarned = Omit<LineResult, "warnings">;

function payPeriod(bearings: Bearings, toDate: Fraction, { trace, perDeal }: Situation): Unwarned {
  const { accumulator, deals } = bearings;
  const inputs = inputsOf(bearings);
  // Without a single deal no share is told, and the scale tells what it pays for nothing.
  const hasDeals = deals !== null && deals.length > 0;
  const tellsDeals = trace !== undefined && perDeal && hasDeals && !accumulator.dealwise;
  const since = trace?.mark() ?? 0;
  const traced = tellsDeals ? undefined : trace;
  const pay = grossOf(bearings, perDeal, traced);
  const settled = settle(bearings, pay.gross, traced, since);
  if (settled.amount === null) {
    if (tellsDeals) settle(bearings, grossOf(bearings, perDeal, trace).gross, trace, since);
    const line = describe(bearings, { value: null, reason: settled.reason });
    return { line, amount: null, inputs, closing: null };
  }
  const amount = lineOf(bearings, settled.amount, traced, since);
  if (tellsDeals) traceDeals(bearings, tracedAmount(amount), trace);
  return {
    line: {
      ...describe(bearings, { value: amountOf(amount) }),
      ...told(bearings, pay, settled, amount.units === 0),
    },
    amount,
    inputs,
    closing: closingOf(bearings, toDate, settled),
  };
}

/** What a line tells beside its pay; `isNothing`: it pays 0, so that no deals have it for their sum. */
function told(bearings: Bearings, pay: PeriodPay, { excess }: SettledPay, isNothing: boolean) {
  const { accumulator, opening, deals } = bearings;
  return {
    ...(accumulator.carriesExcess
      ? { excess: { brought: formatFraction(opening.brought), carried: formatFraction(excess) } }
      : {}),
    ...(deals === null || (deals.length === 0 && !isNothing) ? {} : { deals: payDeals(bearings, pay) }),
  };
}

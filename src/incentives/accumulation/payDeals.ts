import {
  addFractions,
  type Decimal,
  type Fraction,
  formatDecimal,
  fractionOf,
  minus,
  ZERO,
} from "../../kernel/decimal/index.js";
import { prefixed, type RawAmount, type Tracer } from "../../kernel/trace/index.js";
import type { PayValue } from "../components/definition.js";
import type { ReadCredit } from "../facts/readCredits.js";
import { amountOf, tracedAmount } from "../rounding.js";
import type { StatementLine } from "../types.js";
import type { Bearings } from "./bearings.js";
import { grossPay, wholeFigures } from "./grossPay.js";
import type { PeriodPay } from "./periodPay.js";
import { paidBefore, settle } from "./settle.js";

type Deal = NonNullable<StatementLine["deals"]>[number];

const NOTHING: Fraction = fractionOf(ZERO);

/**
 * What each deal paid: the rounded pay with it less the rounded pay before it, in canonical order, so that the shares
 * sum to the line. Gates and other steps look at the whole period, for every deal alike.
 *
 * Where a total on the way has no pay (the scale refuses it), the deal pays nothing, and the next one makes up for it.
 */
export function payDeals(bearings: Bearings, { perDeal }: PeriodPay): readonly Deal[] {
  let paid = paidBefore(bearings);
  const upTo = perDeal === null ? prefixes(bearings) : sums(perDeal);
  return (bearings.deals ?? []).map(({ credit }) => {
    const { amount } = settle(bearings, upTo());
    const share = amount === null ? minus(paid, paid) : minus(amount, paid);
    paid = amount ?? paid;
    return dealOf(credit, share);
  });
}

/** The deals of a line that pays nothing whatever they are. */
export function unpaidDeals(credits: readonly ReadCredit[], nothing: Decimal): readonly Deal[] {
  return credits.map((credit) => dealOf(credit, nothing));
}

function dealOf({ id, date, amount }: ReadCredit, share: Decimal): Deal {
  return { id, date, amount: formatDecimal(amount), value: amountOf(share) };
}

/** The pay with one deal more each time it is asked for. */
function prefixes(bearings: Bearings): (trace?: Tracer) => PayValue {
  const { accumulator, reading, deals } = bearings;
  let counted = NOTHING;
  let windfall = NOTHING;
  let next = 0;
  return (trace) => {
    const deal = deals?.[next];
    next += 1;
    counted = deal === undefined ? counted : addFractions(counted, deal.counted);
    windfall = deal === undefined ? windfall : addFractions(windfall, deal.windfall);
    return grossPay(bearings, wholeFigures(accumulator, bearings, counted, windfall), reading, null, trace);
  };
}

function sums(pays: readonly PayValue[]): () => PayValue {
  let sum = NOTHING;
  let next = 0;
  return () => {
    sum = addFractions(sum, pays[next]?.exact ?? NOTHING);
    next += 1;
    return { exact: sum };
  };
}

/** Records one node for each deal, and one around them all: the pay with the deal less the pay before it. */
export function traceDeals(bearings: Bearings, line: RawAmount, trace: Tracer): void {
  const since = trace.mark();
  const upTo = prefixes(bearings);
  let paid = paidBefore(bearings);
  for (const { credit } of bearings.deals ?? []) {
    const mark = trace.mark();
    const below = prefixed(trace, credit.id);
    const { amount } = settle(bearings, upTo(below), below, mark);
    traceDeal(bearings, credit, paid, amount, trace, mark);
    paid = amount ?? paid;
  }
  trace.node({ id: "deals", kind: "sum", ref: bearings.accumulator.ref, value: line }, since);
}

/** The node of a deal: the pay with it, which was recorded since the mark, less the pay before it. */
function traceDeal(
  { accumulator }: Bearings,
  { id, amount }: ReadCredit,
  paid: Decimal,
  paidNow: Decimal | null,
  trace: Tracer,
  since: number,
): void {
  const { ref, measure } = accumulator;
  const inputs = [{ id: measure, value: fractionOf(amount), sources: [id] }];
  if (paidNow === null) {
    // The total on the way has no pay: the nodes below tell why.
    const value = tracedAmount(minus(paid, paid));
    trace.node({ id, kind: "constant", ref, label: id, inputs, params: { value }, value }, since);
    return;
  }
  const before = tracedAmount(paid);
  const paidBefore = [{ id: "paidBefore", value: before }];
  trace.node({ id: `${id}.before`, kind: "input", ref, inputs: paidBefore, value: before });
  const value = tracedAmount(minus(paidNow, paid));
  trace.node({ id, kind: "difference", ref, label: id, inputs, value }, since);
}

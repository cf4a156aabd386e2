import {
  addFractions,
  type Decimal,
  type Fraction,
  formatDecimal,
  fractionOf,
  minus,
} from "../../kernel/decimal/index.js";
import { prefixed, type Tracer } from "../../kernel/trace/index.js";
import type { ReadCredit } from "../facts/readCredits.js";
import { amountOf, tracedAmount } from "../rounding.js";
import type { StatementLine } from "../types.js";
import type { Bearings } from "./bearings.js";
import { payTo } from "./payTo.js";

type Deal = NonNullable<StatementLine["deals"]>[number];

/** How far the credits have come: `paid` is the rounded pay up to and with the one that was passed last. */
interface Course {
  readonly measured: Fraction;
  readonly paid: Decimal;
}

/**
 * What each deal paid: the rounded pay with it less the rounded pay before it, in canonical order, so that the shares
 * sum to the line. Gates and other steps look at the whole period, for every deal alike.
 *
 * Where a total on the way has no pay (the scale refuses it), the deal pays nothing, and the next one makes up for it.
 */
export function payDeals(bearings: Bearings, trace?: Tracer): readonly Deal[] {
  const { accumulator, reading, opening } = bearings;
  let course: Course = { measured: opening.measured, paid: opening.earned };
  return (reading.credits.get(accumulator.measure) ?? []).map((credit) => {
    const before = course.paid;
    course = pass(bearings, course, credit, trace);
    return dealOf(credit, minus(course.paid, before));
  });
}

/** The deals of a line that pays nothing whatever they are. */
export function unpaidDeals(credits: readonly ReadCredit[], nothing: Decimal): readonly Deal[] {
  return credits.map((credit) => dealOf(credit, nothing));
}

function dealOf({ id, date, amount }: ReadCredit, share: Decimal): Deal {
  return { id, date, amount: formatDecimal(amount), value: amountOf(share) };
}

function pass(bearings: Bearings, { measured, paid }: Course, credit: ReadCredit, trace?: Tracer): Course {
  const { accumulator, reading, terms } = bearings;
  const measuredNow = addFractions(measured, fractionOf(credit.amount));
  const since = trace?.mark();
  const paidNow = payTo(accumulator, terms, measuredNow, reading, prefixed(trace, credit.id)).amount;
  if (trace !== undefined) traceDeal(bearings, credit, paid, paidNow, trace, since);
  return { measured: measuredNow, paid: paidNow ?? paid };
}

/** The node of a deal: the pay with it, which was recorded since the mark, less the pay before it. */
function traceDeal(
  { accumulator }: Bearings,
  { id, amount }: ReadCredit,
  paid: Decimal,
  paidNow: Decimal | null,
  trace: Tracer,
  since: number | undefined,
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

import {
  type Decimal,
  equal,
  fractionOf,
  isZero,
  larger,
  multiplyFractions,
  negate,
  smaller,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import { type LineRounding, tracedAmount } from "../rounding.js";
import { applyRefund } from "./applyRefund.js";
import type { BookSpan } from "./book.js";
import { shareDifference, spanDifference } from "./differences.js";
import type { RefundPart } from "./judgeRefunds.js";
import type { PastDeal, PastRefund, PastSpan } from "./paidPast.js";

/** What a refund is taken back by. */
export interface TakeBackFrame {
  readonly reading: PlanReading;
  readonly rounding: LineRounding;
  /** The place of the plan's clawback, for traces. */
  readonly ref: string;
}

/** What taking one refund back comes to. */
export interface TakenBack {
  readonly span: PastSpan;
  /** What the span is no longer paid, whichever share of it is taken. */
  readonly unearned: Decimal;
  /** What is taken; negative where it is given. */
  readonly taken: Decimal;
  /** What it adds to the clawback line. */
  readonly value: Decimal;
  /** Whether the deal's own share was taken because the span has no pay without the deal. */
  readonly notReRated: boolean;
}

/**
 * Takes a refund back from the span of its deal. With a trace it records one node.
 *
 * Re-rated: the rounded pay of the span without the refund less that with it. Own share: what the deal was paid for what
 * is left of it after the refund less that before. Where the span was not paid what its terms say, nothing more is taken
 * than what it is still paid.
 */
export function takeBack(
  place: BookSpan,
  span: PastSpan,
  part: RefundPart,
  frame: TakeBackFrame,
  trace?: Tracer,
): TakenBack {
  const { rules, component } = place;
  const { amount, deal: index } = part;
  const since = trace?.mark() ?? 0;
  const keeps = rules?.keepsAttainment === true;
  const refund = { ...refundOf(part), taken: ZERO };
  const measured = keeps ? null : fractionOf(amount);
  const gone = applyRefund(span, { deal: index, refund, unearned: ZERO, measured });
  const hasTerms = component !== null && (span.measured !== null || component.measure === null);
  const asks = rules?.base !== "ownShare" && hasTerms;
  const reRated = asks ? spanDifference(component, span, gone, frame, trace) : null;
  const own = reRated === null;
  const change = reRated?.change ?? shareDifference(span.deals[index], gone.deals[index], frame, trace);
  // What was paid in full by its terms is taken back in full, also where less than nothing is left.
  const isExact = reRated !== null && equal(reRated.before, span.earned);
  const limited = isExact ? change : limit(change, own, span, part, frame, trace, since);
  const share = shared(limited, part, frame, trace, since);
  const value = own ? undone(share, span.deals[index], part, frame, trace, since) : share;
  const unearned = negate(limited);
  const taken = negate(value);
  const after = applyRefund(span, { deal: index, refund: { ...refund, taken }, unearned, measured });
  const notReRated = own && rules?.base !== "ownShare" && !isZero(span.earned);
  return { span: after, unearned, taken, value, notReRated };
}

/** A refund as the history of its deal keeps it, before what it took. */
export function refundOf({ credit, amount, share }: RefundPart): Omit<PastRefund, "taken"> {
  const { id, recordId, date } = credit;
  return { id, recordId, refundOf: credit.refundOf ?? "", date, amount, share };
}

/** A refund of an own share never pays, and none takes more than the span is still paid. */
function limit(
  change: Decimal,
  own: boolean,
  { earned }: PastSpan,
  { undoes }: RefundPart,
  frame: TakeBackFrame,
  trace: Tracer | undefined,
  since: number,
): Decimal {
  const paysNot = own && !undoes ? step("cap", "noPay", change, ZERO, frame, trace, since) : change;
  return step("floor", "paid", paysNot, negate(larger(earned, ZERO)), frame, trace, since);
}

/** Undoing a refund gives back no more than it took. */
function undone(
  value: Decimal,
  deal: PastDeal | undefined,
  { undoes, credit }: RefundPart,
  frame: TakeBackFrame,
  trace: Tracer | undefined,
  since: number,
): Decimal {
  if (!undoes) return value;
  const taken = deal?.refunds.find(({ recordId }) => recordId === credit.refundOf)?.taken ?? ZERO;
  return step("cap", "taken", value, taken, frame, trace, since);
}

/** The share of it, rounded as a line is. */
function shared(
  value: Decimal,
  { share }: RefundPart,
  { rounding, ref }: TakeBackFrame,
  trace: Tracer | undefined,
  since: number,
): Decimal {
  const exact = multiplyFractions(fractionOf(value), share);
  const rounded = rounding.round(exact);
  trace?.node({ id: "share", kind: "multiply", ref, params: { by: share }, value: exact }, since);
  const { ref: at, trace: how } = rounding;
  trace?.node({ id: "round", kind: "round", ref: at, rounding: how, value: tracedAmount(rounded) }, since);
  return rounded;
}

function step(
  kind: "cap" | "floor",
  id: string,
  before: Decimal,
  at: Decimal,
  { ref }: TakeBackFrame,
  trace: Tracer | undefined,
  since: number,
): Decimal {
  const after = kind === "cap" ? smaller(before, at) : larger(before, at);
  // One that does not bind tells nothing.
  if (after === before || isZero(before)) return before;
  const value = tracedAmount(after);
  trace?.node({ id, kind, ref, params: { at: tracedAmount(at) }, value }, since);
  return after;
}

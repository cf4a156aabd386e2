import { compareFractions, type Decimal, fractionOf, ONE } from "../../kernel/decimal/index.js";
import { prefixed, type Tracer } from "../../kernel/trace/index.js";
import type { LineResult } from "../components/definition.js";
import { tracedAmount } from "../rounding.js";
import { forgive } from "./forgive.js";
import type { RefundPart } from "./judgeRefunds.js";
import type { ComponentBook } from "./openClawback.js";
import type { PastSpan } from "./paidPast.js";
import { paidSpan } from "./paidSpan.js";
import { type TakeBackFrame, takeBack } from "./takeBack.js";

/** A refund on the clawback line of a component, with what it adds to the line. */
export interface SettledPart {
  readonly part: RefundPart;
  /** The period or quota period that its deal was paid in. */
  readonly period: string;
  readonly keepsAttainment: boolean;
  readonly value: Decimal;
}

/** What a component's refunds come to. */
export interface SettledBook {
  readonly book: ComponentBook;
  /** The spans of the book after the refunds; the last is the evaluated period. */
  readonly spans: readonly PastSpan[];
  /** The refunds that the clawback line tells. */
  readonly parts: readonly SettledPart[];
  /** Those that could be taken back by the deal's own share only. */
  readonly notReRated: readonly RefundPart[];
  /** What of an open span is no longer earned though no line took it back. */
  readonly unearned: readonly { readonly part: RefundPart; readonly amount: Decimal }[];
}

/**
 * Takes back what the line of a component does not take back by itself: refunds of deals of closed periods, and of those
 * whose attainment is kept; and gives back what of a refund in the running period is not to be taken.
 *
 * With a trace it records one node for each refund that the line tells.
 */
export function settleBook(
  book: ComponentBook,
  result: LineResult | null,
  frame: TakeBackFrame,
  trace?: Tracer,
): SettledBook {
  const spans = book.spans.map(({ span, where }) => (where === "now" ? paidSpan(span, book, result) : span));
  const parts: SettledPart[] = [];
  const notReRated: RefundPart[] = [];
  const unearned: { part: RefundPart; amount: Decimal }[] = [];
  for (const part of book.judgement.parts) {
    const place = book.spans[part.span];
    const span = spans[part.span];
    if (place === undefined || span === undefined) continue;
    const counts = book.counts(part);
    const isSilent = counts && compareFractions(part.share, WHOLE) === 0;
    const told = isSilent ? undefined : trace;
    const since = told?.mark();
    const inner = prefixed(told, part.credit.id);
    const taken = counts
      ? forgive(span, part, result, frame, inner)
      : takeBack(place, span, part, frame, inner);
    spans[part.span] = taken.span;
    if (taken.notReRated) notReRated.push(part);
    if (place.where === "open" && !counts && place.rules?.keepsAttainment !== true)
      unearned.push({ part, amount: taken.unearned });
    if (isSilent) continue;
    traceRefund(part, taken.value, frame.ref, told, since);
    const keepsAttainment = place.rules?.keepsAttainment === true;
    parts.push({ part, period: span.period.id, keepsAttainment, value: taken.value });
  }
  return { book, spans, parts, notReRated, unearned };
}

const WHOLE = fractionOf(ONE);

/** The last node of a refund is what it adds to the line. */
function traceRefund(
  { credit, amount }: RefundPart,
  value: Decimal,
  ref: string,
  trace: Tracer | undefined,
  since: number | undefined,
): void {
  const { id, measure } = credit;
  const inputs = [{ id: measure, value: fractionOf(amount), sources: [id] }];
  trace?.node({ id, kind: "line", ref, label: id, inputs, value: tracedAmount(value) }, since);
}

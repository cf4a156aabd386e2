import { safeParsePeriod } from "../../kernel/calendar/index.js";
import {
  addFractions,
  type Fraction,
  fractionOf,
  minus,
  plus,
  readDecimal,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { ClosingTotal, LineResult } from "../components/definition.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { ComponentBook } from "./openClawback.js";
import type { PastSpan } from "./paidPast.js";
import type { SettledBook } from "./settleBook.js";

/**
 * The spans by which a component is remembered after a period, for as long as a deal of theirs can be refunded; `paid`:
 * the person was paid this time.
 */
export function rememberSpans(
  { book, spans }: SettledBook,
  result: LineResult | null,
  reading: PlanReading,
  paid: boolean,
): readonly PastSpan[] {
  const now = spans.at(-1);
  const past = spans.slice(0, -1);
  const remembers = book.component !== null && book.spans.at(-1)?.rules !== null;
  const all =
    remembers && now !== undefined ? [...joined(past, paid ? now : unpaid(now), result, paid)] : past;
  return all.filter((span) => isReachable(span, book, reading));
}

/** Within a quota period that goes on, the period is a part of what it paid before. */
function joined(
  past: readonly PastSpan[],
  now: PastSpan,
  result: LineResult | null,
  paid: boolean,
): readonly PastSpan[] {
  const closing = paid ? (result?.closing ?? null) : null;
  const quotaPeriod = closing === null ? null : safeParsePeriod(closing.quotaPeriod);
  if (closing === null || quotaPeriod === null || !quotaPeriod.ok) return [...past, now];
  const { data: period } = quotaPeriod;
  const open = past.find((span) => span.period.id === period.id);
  const others = past.filter((span) => span !== open);
  if (open === undefined) return [...others, { ...now, period, ...sinceItBegan(now, closing, result) }];
  const measured = sumOf(open.measured, now.measured);
  const earned = plus(open.earned, now.earned);
  return [...others, { ...now, period, measured, earned, deals: [...open.deals, ...now.deals] }];
}

/** What the quota period came to before anything of it was remembered counts as well. */
function sinceItBegan(
  now: PastSpan,
  { measured, earned }: ClosingTotal,
  result: LineResult | null,
): Pick<PastSpan, "measured" | "earned"> {
  const before = minus(readDecimal(earned), result?.amount ?? ZERO);
  return { measured: fractionOf(readDecimal(measured)), earned: plus(now.earned, before) };
}

function sumOf(a: Fraction | null, b: Fraction | null): Fraction | null {
  return a === null || b === null ? null : addFractions(a, b);
}

/** A period without pay: it has no terms, and nothing is taken back for its deals. */
function unpaid(now: PastSpan): PastSpan {
  return { ...now, measured: null, measures: new Map(), attributes: new Map() };
}

/** Whether a deal of the span can be refunded in the next period, or a refund undone. */
function isReachable(span: PastSpan, { spans }: ComponentBook, { period }: PlanReading): boolean {
  const place = spans.find((each) => each.span.period.id === span.period.id) ?? spans.at(-1);
  const rules = place?.rules ?? null;
  return rules !== null && span.deals.some(({ date }) => rules.reaches(date, period.to));
}

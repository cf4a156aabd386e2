import {
  type Decimal,
  type Fraction,
  fractionOf,
  isZero,
  minus,
  ONE,
  plus,
  sign,
} from "../../kernel/decimal/index.js";
import type { ReadCredit } from "../facts/readCredits.js";
import type { BookSpan } from "./book.js";
import type { ClawbackCode } from "./codes.js";
import { type RefundTarget, refundTargets } from "./refundTargets.js";

/** A refund, or the part of it that is of one deal. */
export interface RefundPart {
  readonly credit: ReadCredit;
  readonly amount: Decimal;
  /** Where the deal stands in the book. */
  readonly span: number;
  readonly deal: number;
  /** Whether it undoes another refund. */
  readonly undoes: boolean;
  readonly share: Fraction;
  readonly elapsed: number | null;
}

/** A refund, or the part of it, that takes nothing back. */
export interface RefusedRefund {
  readonly credit: ReadCredit;
  readonly amount: Decimal;
  readonly code: ClawbackCode;
}

/** What comes of each refund. */
export interface Judgement {
  readonly parts: readonly RefundPart[];
  readonly refused: readonly RefusedRefund[];
}

/**
 * Finds the deal of each refund, in canonical order: one of the same record and measure, in the same role where there is
 * one, the oldest first, and of each no more than is left of it.
 */
export function judgeRefunds(book: readonly BookSpan[], refunds: readonly ReadCredit[]): Judgement {
  const targets = refundTargets(book);
  const parts: RefundPart[] = [];
  const refused: RefusedRefund[] = [];
  let waiting = refunds;
  let before: number;
  do {
    before = waiting.length;
    // One that undoes another refund has to wait for it.
    waiting = waiting.filter((credit) => !judge(credit, book, targets, parts, refused));
  } while (waiting.length < before);
  for (const credit of waiting)
    refused.push({ credit, amount: credit.amount, code: "incentives.refund_of_unknown_record" });
  return { parts, refused };
}

function judge(
  credit: ReadCredit,
  book: readonly BookSpan[],
  targets: RefundTarget[],
  parts: RefundPart[],
  refused: RefusedRefund[],
): boolean {
  const named = targets.filter(
    ({ recordId, measure }) => recordId === credit.refundOf && measure === credit.measure,
  );
  if (named.length === 0) return false;
  const alike = named.filter(({ role, level }) => role === credit.role && level === credit.level);
  const candidates = alike.length > 0 ? alike : named;
  const within = candidates.filter((target) => isWithin(target, credit, book));
  let rest = credit.amount;
  for (const target of within) {
    const amount = takenFrom(target, rest);
    if (isZero(amount)) continue;
    const { share, elapsed } = shareOf(target, credit, book);
    if (share === null) return refuse(credit, rest, "incentives.missing_term", refused);
    const { span, deal } = target;
    const undoes = target.undoes !== null;
    parts.push({ credit, amount, span, deal, undoes, share, elapsed });
    lower(target, amount, targets);
    targets.push({ ...target, ...originOf(credit), undoes: share, remaining: amount });
    rest = minus(rest, amount);
  }
  return isZero(rest) || refuse(credit, rest, whyNot(credit, rest, within), refused);
}

/** What undoes a refund gives its deal back, so that it can be refunded again. */
function lower(target: RefundTarget, amount: Decimal, targets: readonly RefundTarget[]): void {
  target.remaining = plus(target.remaining, amount);
  if (target.undoes === null) return;
  const { span, deal } = target;
  const whole = targets.find((each) => each.undoes === null && each.span === span && each.deal === deal);
  if (whole !== undefined) whole.remaining = plus(whole.remaining, amount);
}

const WHOLE = fractionOf(ONE);

function originOf({ recordId, date, role, level }: ReadCredit) {
  return { recordId, date, role, level };
}

/** What of the rest goes against this target: the opposite sign, and no more than is left. */
function takenFrom({ remaining }: RefundTarget, rest: Decimal): Decimal {
  if (sign(remaining) !== -sign(rest)) return minus(rest, rest);
  const covered = sign(plus(remaining, rest)) !== sign(rest);
  return covered ? rest : minus(rest, plus(remaining, rest));
}

function isWithin(
  { undoes, span, date }: RefundTarget,
  credit: ReadCredit,
  book: readonly BookSpan[],
): boolean {
  return undoes !== null || (book[span]?.rules?.reaches(date, credit.date) ?? true);
}

/** What undoes a refund gives back the share that the refund took. */
function shareOf(
  { undoes, span, date, fields }: RefundTarget,
  credit: ReadCredit,
  book: readonly BookSpan[],
) {
  if (undoes !== null) return { share: undoes, elapsed: null };
  return book[span]?.rules?.shareOf({ date, fields }, credit.date) ?? { share: WHOLE, elapsed: null };
}

function whyNot(credit: ReadCredit, rest: Decimal, within: readonly RefundTarget[]): ClawbackCode {
  if (within.length === 0) return "incentives.refund_outside_window";
  const adds = rest === credit.amount && within.some(({ remaining }) => sign(remaining) === sign(rest));
  return adds ? "incentives.refund_not_negative" : "incentives.refund_exceeds_deal";
}

function refuse(credit: ReadCredit, amount: Decimal, code: ClawbackCode, refused: RefusedRefund[]): true {
  refused.push({ credit, amount, code });
  return true;
}

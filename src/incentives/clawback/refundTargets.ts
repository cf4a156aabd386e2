import { type Decimal, type Fraction, plus } from "../../kernel/decimal/index.js";
import type { CreditFields } from "../facts/readCreditOrigin.js";
import type { CreditRole } from "../types.js";
import type { BookSpan } from "./book.js";
import type { PastDeal, PastRefund } from "./paidPast.js";
import { remainingOf } from "./remainingOf.js";

/** A deal that can be refunded, or a refund that can be undone. */
export interface RefundTarget {
  readonly recordId: string;
  readonly measure: string;
  readonly date: string;
  readonly role: CreditRole;
  readonly level: number;
  readonly fields: CreditFields;
  /** Where the deal stands in the book. */
  readonly span: number;
  readonly deal: number;
  /** The share that the refund took, where it is one. */
  readonly undoes: Fraction | null;
  /** What is left of it, with its sign; falls while refunds are judged. */
  remaining: Decimal;
}

/** All that the refunds of a period may be of: deals first, oldest first. */
export function refundTargets(book: readonly BookSpan[]): RefundTarget[] {
  const deals = book.flatMap(({ span }, index) =>
    span.deals.map((deal, place) => ({ deal, at: { span: index, deal: place } })),
  );
  return [
    ...deals.map(({ deal, at }) => ({ ...placed(deal, at), undoes: null, remaining: remainingOf(deal) })),
    ...deals.flatMap(({ deal, at }) =>
      deal.refunds.map((refund) => ({
        ...placed(deal, at),
        recordId: refund.recordId,
        date: refund.date,
        undoes: refund.share,
        remaining: leftOf(refund, deal),
      })),
    ),
  ];
}

/** What of a refund was not undone. */
function leftOf({ recordId, amount }: PastRefund, { refunds }: PastDeal): Decimal {
  return refunds
    .filter((each) => each.refundOf === recordId)
    .reduce((left, each) => plus(left, each.amount), amount);
}

function placed(
  { recordId, measure, date, role, level, fields }: PastDeal,
  at: { span: number; deal: number },
) {
  return { recordId, measure, date, role, level, fields, ...at };
}

import { formatDecimal } from "../../kernel/decimal/index.js";
import { byText } from "../../kernel/order/index.js";
import { exactText } from "../accumulation/exactText.js";
import type { PastDeal, PastRefund, PastSpan } from "./paidPast.js";
import type { PaidDeal, PaidRefund, PaidSpan } from "./types.js";

/** The history of spans as a state carries it. */
export function spanTexts(spans: readonly PastSpan[]): readonly PaidSpan[] {
  return spans.map((span) => ({
    componentId: span.componentId,
    period: span.period.id,
    terms: span.terms.id,
    measured: span.measured && exactText(span.measured),
    earned: formatDecimal(span.earned),
    measures: [...span.measures].map(([id, value]) => ({ id, value: value && exactText(value) })),
    attributes: [...span.attributes].map(([id, value]) => ({ id, value })),
    deals: span.deals.map(dealOf),
  }));
}

function dealOf(deal: PastDeal): PaidDeal {
  const { id, recordId, measure, date, amount, paid, role, level, fields, refunds } = deal;
  return {
    id,
    recordId,
    measure,
    date,
    amount: formatDecimal(amount),
    paid: formatDecimal(paid),
    ...(role === "direct" ? {} : { role }),
    ...(level === 0 ? {} : { level }),
    // By name, so that a state is the same whichever way the fields of a deal were handed over.
    ...(fields.size === 0 ? {} : { fields: Object.fromEntries([...fields].sort(byText(([name]) => name))) }),
    ...(refunds.length === 0 ? {} : { refunds: refunds.map(refundOf) }),
  };
}

function refundOf({ amount, share, taken, ...refund }: PastRefund): PaidRefund {
  return {
    ...refund,
    amount: formatDecimal(amount),
    share: exactText(share),
    taken: formatDecimal(taken),
  };
}

import { formatDecimal } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, type LeftOut, quoted } from "../../kernel/issue/index.js";
import type { ReadCredit } from "../facts/readCredits.js";
import type { ClawbackCode } from "./codes.js";
import type { RefusedRefund } from "./judgeRefunds.js";
import type { SettledBook } from "./settleBook.js";

/** What has to be told of refunds: the warnings, and the refunds that took nothing back anywhere. */
export interface RefundReport {
  readonly issues: readonly Issue[];
  readonly leftOut: readonly LeftOut[];
}

/** What has to be told of the refunds of all components; what several components say is told once. */
export function refundReport(books: readonly SettledBook[]): RefundReport {
  const acted = new Set(books.flatMap(({ book }) => book.judgement.parts.map(({ credit }) => credit.id)));
  const refused = new Map<string, RefusedRefund>();
  for (const { book } of books)
    for (const each of book.judgement.refused)
      if (!acted.has(each.credit.id) || each.code === "incentives.refund_exceeds_deal")
        refused.set(`${each.credit.index}.${each.code}`, each);
  const own = new Map<number, ReadCredit>();
  for (const { notReRated } of books) for (const { credit } of notReRated) own.set(credit.index, credit);
  const told = [...refused.values()].sort((a, b) => a.credit.index - b.credit.index);
  return {
    issues: [...told.map(({ credit, code }) => warning(credit, code)), ...[...own.values()].map(notReRated)],
    leftOut: told.map(leftOutOf),
  };
}

/** The warnings of a plan that does not say how to take back. */
export function refundsWithoutClawback(refunds: readonly ReadCredit[]): readonly Issue[] {
  return refunds.map((credit) => warning(credit, "incentives.refund_without_clawback"));
}

function notReRated(credit: ReadCredit): Issue {
  return warning(credit, "incentives.refund_not_rerated");
}

function leftOutOf({ credit, amount, code }: RefusedRefund): LeftOut {
  const { id, index } = credit;
  return { id: id.slice(0, 80), stream: "credits", index, reason: code, amount: formatDecimal(amount) };
}

function warning({ id, index, refundOf, measure }: ReadCredit, code: ClawbackCode): Issue {
  const named = quoted(refundOf ?? "");
  const message = (sentences[code] ?? "").replace("{id}", () => quoted(id)).replace("{of}", () => named);
  const params = {
    id: id.slice(0, 80),
    refundOf: (refundOf ?? "").slice(0, 80),
    measure: measure.slice(0, 80),
  };
  return issueOf<ClawbackCode>(code, `/credits/${index}/refundOf`, message, params, "warning");
}

const sentences: Partial<Readonly<Record<ClawbackCode, string>>> = {
  "incentives.refund_without_clawback":
    "{id} takes back {of}, which is no credit of this period, so that it counts as a negative amount now, for which a table without negative pays 0. Say in clawback how pay is taken back.",
  "incentives.refund_of_unknown_record":
    "{id} takes back {of}, of which nothing that was paid is remembered, so that it takes nothing back. Correct refundOf, or book an adjustment.",
  "incentives.refund_outside_window":
    "{id} came after the time in which {of} can be taken back, so that it takes nothing back. Book an adjustment if it should.",
  "incentives.refund_exceeds_deal":
    "{id} takes back more than is left of {of}; the rest is left out. Correct the amount.",
  "incentives.refund_not_negative":
    "{id} has the sign of {of}, so that it would add to what it takes back. Give a refund as a negative amount.",
  "incentives.missing_term":
    "{id} takes back {of}, which lacks the term to prorate by, so that it takes nothing back. Give the field with the deal, or book an adjustment.",
  "incentives.refund_not_rerated":
    "{id} takes back {of}, without which its period has no pay that is known, so that the deal's own share was taken. Check it by hand.",
};

import { type Decimal, fractionOf, minus, ZERO } from "../../kernel/decimal/index.js";
import { readFlag } from "../../kernel/facts/index.js";
import {
  attainmentError,
  capIssues,
  type Issue,
  ownFields,
  readDocument,
  unwrap,
} from "../../kernel/issue/index.js";
import { recorder } from "../../kernel/trace/index.js";
import { finishedTrace } from "../funds/finishedTrace.js";
import { amountOf, tracedAmount } from "../rounding.js";
import { accruedToDate } from "./accruedToDate.js";
import { journalOf } from "./journal.js";
import { readAccrual } from "./readAccrual.js";
import { accrualSchema } from "./schema.js";
import type { AccrualResult, AccrualRow, AccrualTerms } from "./types.js";

/**
 * Accrues commission expense at the tier that is expected to be reached, and trues it up at the end.
 *
 * Formula: `accrued to date = pay(expected) * measured / expected`, rounded; `change = accrued to date - accrued before`.
 * At the final closing, and where as much was reached as was expected, `accrued to date = pay(measured)`. `liability =
 * accrued - paid`.
 *
 * Units: amounts of `currency`; figures are since the quota period began. The changes sum to the last accrual, and each
 * journal entry balances.
 *
 * - What is measured or expected is not above zero: nothing of a full period's pay can be said to be earned, and the pay
 *   to date is accrued.
 * - An expectation that falls takes expense back: the change is below zero.
 *
 * @param terms - The scale, and the closings in order of time; see {@link AccrualTerms}.
 * @param options - `trace` for a trace of the changes.
 * @returns A row for each closing, and the journal.
 * @throws AttainmentError `incentives.closings_unsorted`, `incentives.accrual_without_pay`, `incentives.two_roundings`;
 * `document.*`, `decimal.*`, `scale.*` for what cannot be read.
 * @example
 * ```ts
 * import { accrue } from "attainment/incentives";
 * const scale = {
 *   kind: "bands", mode: "whole",
 *   bands: [{ from: "100000", rate: "0.03" }, { from: "200000", rate: "0.04" }, { from: "300000", rate: "0.05" }],
 * } as const;
 * const { rows } = accrue({ currency: "USD", scale, closings: [{ on: "2026-01-31", measured: "110000", expected: "300000" }] });
 * rows.map(({ earned, accrued }) => [earned, accrued]); // => [["3300.00", "5500.00"]]
 * ```
 * Source: payout at the band reached against accrual at the band expected, https://enable.com/articles/earnings-result-types
 * @since 0.1.0
 */
export function accrue(terms: AccrualTerms, options: { readonly trace?: true } = {}): AccrualResult {
  const document = unwrap(readDocument(terms, accrualSchema));
  const issues: Issue[] = [];
  const fields = ownFields(options, "/options", issues, new Set(["trace"]));
  const isTraced = readFlag(fields?.get("trace"), "trace", issues);
  const read = readAccrual(document, issues);
  if (read === null || issues.length > 0) throw attainmentError(capIssues(issues));
  const { rounding, closings } = read;
  const journal = journalOf(document.accounts, rounding);
  const trace = isTraced ? recorder() : undefined;
  const text = (amount: Decimal) => amountOf(rounding.round(fractionOf(amount)));
  const rows: AccrualRow[] = [];
  const since = trace?.mark();
  let before: { accrued: Decimal; paid: Decimal } = { accrued: ZERO, paid: ZERO };
  for (const closing of closings) {
    const { on } = closing;
    const step = trace?.mark();
    const accrued = accruedToDate(closing, read, trace);
    const change = minus(accrued, before.accrued);
    const value = tracedAmount(rounding.round(fractionOf(before.accrued)));
    trace?.node({ id: `${on}.before`, kind: "constant", ref: "", params: { value }, value });
    trace?.node({ id: on, kind: "difference", ref: closing.ref, value: text(change) }, step);
    const paid = closing.paid ?? before.paid;
    journal.book({ id: `accrual.${on}`, on, debit: "expense", credit: "liability", amount: change });
    journal.book({
      id: `payment.${on}`,
      on,
      debit: "liability",
      credit: "cash",
      amount: minus(paid, before.paid),
    });
    rows.push({
      on,
      earned: amountOf(rounding.round(closing.earned)),
      accrued: text(accrued),
      change: text(change),
      paid: text(paid),
      liability: text(minus(accrued, paid)),
    });
    before = { accrued, paid };
  }
  const value = text(before.accrued);
  trace?.node({ id: "accrued", kind: "sum", ref: "", value }, since);
  return {
    value,
    rows,
    journal: journal.entries,
    issues: [],
    ...finishedTrace(trace),
  };
}

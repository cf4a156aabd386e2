import { type Decimal, fractionOf, minus } from "../../kernel/decimal/index.js";
import { readFlag } from "../../kernel/facts/index.js";
import {
  attainmentError,
  capIssues,
  type Issue,
  ownFields,
  readDocument,
  unwrap,
} from "../../kernel/issue/index.js";
import { type Outcome, recorder } from "../../kernel/trace/index.js";
import { finishedTrace } from "../funds/finishedTrace.js";
import { amountOf, type LineRounding } from "../rounding.js";
import { type Journal, journalOf } from "./journal.js";
import { readCost } from "./readCost.js";
import { type RawRow, scheduleOf } from "./schedule.js";
import { contractCostSchema } from "./schema.js";
import type { AmortizationRow, AmortizationSchedule, ContractCost } from "./types.js";

/**
 * Spreads a capitalized commission over the term of its contract, straight-line, so that the rows sum to it to the cent.
 *
 * Formula: `row = amount / months`, or by days `amount * days of the row / days of the term`; each rounded, the last row
 * takes the rest (`remainder: "last"`). An impairment lowers what is left, and the rest is spread over the rest of the
 * term. A contract that ended: what is left is written off, `writeOff = left - recovered`.
 *
 * Units: amounts of `currency`. The rows sum to `amount`, and the journal balances entry by entry.
 *
 * - `oneYearExpedient: true` and a term of one year or less: one row, expensed on the first day.
 * - Months are equal whatever their days; a month that is not over when the contract ends is written off with the rest.
 *   By days the part of it that is over counts.
 * - More recovered than was left: the write-off is below zero, a gain.
 *
 * @param cost - The commission and its term; see {@link ContractCost}.
 * @param options - `trace` for a trace of the rows.
 * @returns The rows in order of time, and the journal.
 * @throws AttainmentError `incentives.bad_cost`, `incentives.bad_term`, `incentives.term_not_whole_months`,
 * `incentives.ended_before_term`, `incentives.impairment_above_carrying`, `incentives.impairment_outside_term`,
 * `incentives.two_roundings`; `document.*`, `decimal.*`, `date.*` for what cannot be read.
 * @example
 * ```ts
 * import { amortize } from "attainment/incentives";
 * const { rows, value } = amortize({ amount: "15000", currency: "USD", from: "2026-01-01", months: 36 });
 * rows[0]; // => { id: "2026-01", kind: "amortization", on: "2026-01-31", amount: "416.67", carrying: "14583.33" }
 * rows.at(-1); // => { id: "2028-12", kind: "amortization", on: "2028-12-31", amount: "416.55", carrying: "0.00" }
 * value; // => "15000.00"
 * ```
 * Source: incremental costs of obtaining a contract: ASC 340-40-25-1 to 25-4 (the expedient) and 340-40-35,
 * https://dart.deloitte.com/USDART/home/codification/revenue/asc606-10/roadmap-revenue-recognition/chapter-13-contract-costs/13-2-costs-obtaining-a-contract;
 * IFRS 15 paragraphs 91 to 94 and 99 to 104; CAS 14 (企业会计准则第14号——收入) articles 28 to 31.
 * @since 0.1.0
 */
export function amortize(cost: ContractCost, options: { readonly trace?: true } = {}): AmortizationSchedule {
  const document = unwrap(readDocument(cost, contractCostSchema));
  const issues: Issue[] = [];
  const fields = ownFields(options, "/options", issues, new Set(["trace"]));
  const isTraced = readFlag(fields?.get("trace"), "trace", issues);
  const read = readCost(document, issues);
  const raw = read === null ? [] : scheduleOf(read, issues);
  if (read === null || issues.length > 0) throw attainmentError(capIssues(issues));
  const { amount, term, rounding, isExpensed } = read;
  const journal = journalOf(document.accounts, rounding);
  if (!isExpensed) journal.book({ id: "cost", on: term.from, debit: "asset", credit: "liability", amount });
  for (const row of raw) bookRow(row, journal);
  const result = {
    value: text(amount, rounding),
    treatment: isExpensed ? ("expensed" as const) : ("capitalized" as const),
    from: term.from,
    to: term.to,
    rows: printed(raw, amount, rounding),
    journal: journal.entries,
    issues: [],
  };
  return isTraced ? { ...result, ...traceOf(result) } : result;
}

const SIDES = {
  amortization: ["expense", "asset"],
  expense: ["expense", "liability"],
  impairment: ["impairment", "asset"],
  recovery: ["receivable", "asset"],
  writeOff: ["impairment", "asset"],
} as const;

function bookRow({ id, kind, on, amount }: RawRow, journal: Journal): void {
  const [debit, credit] = SIDES[kind];
  journal.book({ id, on, debit, credit, amount });
}

function printed(rows: readonly RawRow[], amount: Decimal, rounding: LineRounding): AmortizationRow[] {
  let carrying = amount;
  return rows.map((row) => {
    carrying = minus(carrying, row.amount);
    const { id, kind, on } = row;
    return { id, kind, on, amount: text(row.amount, rounding), carrying: text(carrying, rounding) };
  });
}

function text(amount: Decimal, rounding: LineRounding): string {
  return amountOf(rounding.round(fractionOf(amount)));
}

/** The cost, and the rows that it is spread over. */
function traceOf({ value, rows, treatment }: AmortizationSchedule): Pick<Outcome, "trace"> {
  const trace = recorder();
  const since = trace.mark();
  for (const { id, kind, amount } of rows)
    trace.node({ id, kind: "constant", ref: "", params: { value: amount, kind }, value: amount });
  trace.node(
    { id: "cost", kind: "allocate", ref: "/amount", params: { whole: value, treatment }, value },
    since,
  );
  return finishedTrace(trace);
}

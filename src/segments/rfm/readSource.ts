import { dateOfDay } from "../../kernel/calendar/index.js";
import { wholeFraction } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { type Issue, ownFields } from "../../kernel/issue/index.js";
import { segmentIssue } from "../segmentIssue.js";
import type { Book } from "./book.js";
import { type CustomerFigures, readAggregates } from "./readAggregates.js";
import type { RfmRule } from "./readRfmOptions.js";
import { readTransactions } from "./readTransactions.js";

/** What a source says about customers. */
export interface SourceFigures {
  readonly customers: readonly CustomerFigures[];
  readonly transactions: number | null;
  readonly refunds: number | null;
}

const KNOWN: ReadonlySet<string> = new Set(["transactions", "aggregates", "customerIds"]);

/** Reads whatever the scores are to be made from; null where it cannot be, and then `fatal` says why. */
export function readSource(
  given: unknown,
  rule: RfmRule,
  faults: Faults,
  fatal: Issue[],
): SourceFigures | null {
  const fields = ownFields(given, "", fatal, KNOWN);
  if (fields === null) return null;
  if (fields.has("transactions") === fields.has("aggregates")) {
    const message = "The source has transactions and aggregates, or neither. Hand over one of the two.";
    fatal.push(segmentIssue("segments.rfm_source", "", message));
    return null;
  }
  if (fields.has("aggregates")) {
    if (rule.choices.frequency === "days") fatal.push(unknownDays());
    const customers = readAggregates(fields.get("aggregates"), rule, faults, fatal);
    return { customers, transactions: null, refunds: null };
  }
  const book = readTransactions(fields.get("transactions"), fields.get("customerIds"), rule, faults, fatal);
  return book === null ? null : figuresOf(book, rule);
}

/** What is counted already cannot be counted in another way. */
function unknownDays(): Issue {
  const message =
    "Aggregates tell orders, and not the days on which they were. Leave frequency out, or hand over transactions.";
  return segmentIssue("segments.rfm_choices", "/options/frequency", message, {
    name: "frequency",
    other: "aggregates",
  });
}

function figuresOf(book: Book, { asOfDay }: RfmRule): SourceFigures {
  const dates = new Map<number, string>();
  const dateOf = (ago: number): string => {
    const known = dates.get(ago);
    if (known !== undefined) return known;
    const date = dateOfDay(asOfDay - ago);
    dates.set(ago, date);
    return date;
  };
  const customers = book.ids.map((customerId, index): CustomerFigures => {
    const ago = book.days[index] ?? -1;
    return {
      customerId,
      lastOrderOn: ago < 0 ? null : dateOf(ago),
      recency: ago < 0 ? null : wholeFraction(ago),
      frequency: book.counts[index] ?? 0,
      amount: book.amountOf(index),
    };
  });
  return { customers, transactions: book.transactions, refunds: book.refunds };
}

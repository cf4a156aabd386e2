import { type Decimal, formatDecimal } from "../../kernel/decimal/index.js";
import { amountOf } from "../rounding.js";
import type { Settled } from "./definition.js";
import type { BalancePart, Ledger, LedgerEntry, PlanBalance } from "./ledgerTypes.js";
import type { Entry, Part } from "./part.js";

/** A ledger as a statement shows it. */
export function ledgerOf({ id, kind, title, owedBy, opening, entries, closing }: Settled): Ledger {
  return {
    id,
    kind,
    ...(title === undefined ? {} : { title }),
    owedBy,
    opening: amountOf(opening),
    entries: entries.map(entryText),
    closing: amountOf(closing),
  };
}

/** The balance as the state keeps it; null where nothing is left. */
export function balanceOf({ id, kind, parts }: Settled): PlanBalance | null {
  return parts.length === 0 ? null : { id, kind, parts: parts.map(partText) };
}

function entryText({ cause, pay, change, of: { since, componentId, recordId } }: Entry): LedgerEntry {
  return {
    id: [cause, since, componentId, recordId].filter((name) => name !== undefined).join(":"),
    cause,
    pay: amountOf(pay),
    change: amountOf(change),
    since,
    ...(componentId === undefined ? {} : { componentId }),
    ...(recordId === undefined ? {} : { recordId }),
  };
}

/** A part of a balance as the state keeps it. */
export function partText(part: Part): BalancePart {
  const { since, whole, amount, age, componentId, recordId, credited, uncredited, dueOn } = part;
  return {
    since,
    whole: amountOf(whole),
    amount: amountOf(amount),
    age,
    ...(componentId === undefined ? {} : { componentId }),
    ...(recordId === undefined ? {} : { recordId }),
    ...(credited === undefined ? {} : { credited: plain(credited) }),
    ...(uncredited === undefined ? {} : { uncredited: plain(uncredited) }),
    ...(dueOn === undefined ? {} : { dueOn }),
  };
}

function plain(amount: Decimal): string {
  return formatDecimal(amount);
}

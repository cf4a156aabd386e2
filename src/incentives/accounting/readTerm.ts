import { addMonths, type DateSpan, formatPeriod, splitPeriod } from "../../kernel/calendar/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { AccountingCode } from "./codes.js";
import type { ContractCost } from "./types.js";

/** The term of a contract, and the number of its months where they are whole. */
export interface Term extends DateSpan {
  readonly months: number | null;
}

/** Reads the term; null where it is at fault. */
export function readTerm({ from, to, months, method }: ContractCost, issues: Issue[]): Term | null {
  if ((to === undefined) === (months === undefined) || (to !== undefined && to <= from)) {
    const message =
      "The term has to be given once, and to be longer than nothing. Write months, or a day to that is after from.";
    issues.push(issueOf<AccountingCode>("incentives.bad_term", "/to", message));
    return null;
  }
  const end = to ?? addMonths(from, months ?? 0);
  const count = months ?? wholeMonths(from, end);
  if (count !== null || method === "daily") return { from, to: end, months: count };
  const message =
    'Equal parts a month need whole months between from and to. Mend the dates, or write method "daily".';
  issues.push(issueOf<AccountingCode>("incentives.term_not_whole_months", "/to", message));
  return null;
}

/** The number of months after which the term ends to the day; null where there is none. */
function wholeMonths(from: string, to: string): number | null {
  const [first, last] = [from, to].map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)));
  const months = (last ?? 0) - (first ?? 0);
  return months > 0 && addMonths(from, months) === to ? months : null;
}

/** A part of the term that one row is for. */
export interface Slot extends DateSpan {
  readonly id: string;
}

/** The parts of a term: months from its first day on, or calendar months. */
export function slotsOf({ from, to, months }: Term, method: ContractCost["method"]): readonly Slot[] {
  if (method === "daily" || months === null) return splitPeriod({ from, to }, "month");
  return Array.from({ length: months }, (_, index) => {
    // Always from the first day: a month that begins on the 31st must not slip to the 28th for good.
    const span = { from: addMonths(from, index), to: addMonths(from, index + 1) };
    return { id: formatPeriod(span), ...span };
  });
}

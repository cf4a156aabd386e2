import { type Decimal, fractionOf, negate } from "../../kernel/decimal/index.js";
import { amountOf, type LineRounding } from "../rounding.js";
import type { CommissionAccounts, JournalEntry } from "./types.js";

/** The names that accounts have where a document gives none. */
const ACCOUNTS: Required<CommissionAccounts> = {
  asset: "contractCosts",
  expense: "commissionExpense",
  liability: "accruedCommissions",
  cash: "cash",
  impairment: "impairmentLoss",
  receivable: "commissionsReceivable",
};

/** Writes journal entries of one amount each, so that debits are credits by construction. */
export interface Journal {
  readonly entries: readonly JournalEntry[];
  /** An amount below zero is booked the other way round, zero is not booked. */
  book(entry: {
    readonly id: string;
    readonly on: string;
    readonly debit: keyof CommissionAccounts;
    readonly credit: keyof CommissionAccounts;
    readonly amount: Decimal;
  }): void;
}

/** A journal to write to. */
export function journalOf(accounts: CommissionAccounts | undefined, rounding: LineRounding): Journal {
  const names = { ...ACCOUNTS, ...accounts };
  const entries: JournalEntry[] = [];
  return {
    entries,
    book: ({ id, on, debit, credit, amount }) => {
      if (amount.units === 0) return;
      const isMirrored = amount.units < 0;
      const text = amountOf(rounding.round(fractionOf(isMirrored ? negate(amount) : amount)));
      const [debited, credited] = isMirrored ? [credit, debit] : [debit, credit];
      entries.push({
        id,
        on,
        lines: [
          { account: names[debited], debit: text },
          { account: names[credited], credit: text },
        ],
      });
    },
  };
}

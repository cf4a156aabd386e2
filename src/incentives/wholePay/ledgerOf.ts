import { type Decimal, minus, negate, plus, ZERO } from "../../kernel/decimal/index.js";
import type { Deducted } from "./deduct.js";
import type { DeductionLedger } from "./types.js";

/** What is carried of a deduction. */
export function carriedOf({ opening, owed, taken }: Deducted): Decimal {
  return minus(plus(opening, owed), taken);
}

/** The ledger of a deduction; entries that move nothing are left out. */
export function ledgerOf(deducted: Deducted, text: (amount: Decimal) => string): DeductionLedger {
  const { deduction, opening, owed, taken } = deducted;
  const { id, kind, title } = deduction.document;
  const entries = [
    { id: "owed", cause: "owed", pay: ZERO, change: owed },
    { id: "deducted", cause: "deducted", pay: negate(taken), change: negate(taken) },
  ] as const;
  return {
    id,
    kind,
    ...(title === undefined ? {} : { title }),
    owedBy: "person",
    opening: text(opening),
    entries: entries
      .filter(({ change }) => change.units !== 0)
      .map((entry) => ({ ...entry, pay: text(entry.pay), change: text(entry.change) })),
    closing: text(carriedOf(deducted)),
  };
}

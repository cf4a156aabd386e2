import { formatDecimal } from "../../kernel/decimal/index.js";
import type { ReadBalance } from "../facts/readBalances.js";
import type { ReadCash } from "../facts/readCash.js";
import type { PlanState } from "../types.js";
import { keptCash } from "./cashCourse.js";
import type { CashCourse } from "./cashToDate.js";
import { partText } from "./ledgerOf.js";

/** The cash of a period as it may be handed over again. */
export function cashTexts(cash: readonly ReadCash[]): readonly Readonly<Record<string, string>>[] {
  return cash.map(({ recordId, date, amount, of }) => ({
    recordId,
    date,
    amount: formatDecimal(amount),
    ...(of === null ? {} : { of: formatDecimal(of) }),
  }));
}

/** The balances and the cash of a state as they may be handed over again. */
export function stateTexts(
  balances: ReadonlyMap<string, ReadBalance>,
  cash: CashCourse,
): Pick<PlanState, "balances" | "cash"> {
  const written = [...balances.values()].map(({ id, kind, parts }) => ({
    id,
    kind,
    parts: parts.map(partText),
  }));
  const kept = keptCash(cash, () => true);
  return {
    ...(written.length === 0 ? {} : { balances: written }),
    ...(kept.length === 0 ? {} : { cash: kept }),
  };
}

import { containsDate, type Period } from "../../kernel/calendar/index.js";
import { formatDecimal } from "../../kernel/decimal/index.js";
import type { PlacedDeal } from "../counting/bookOf.js";
import type { ReversedWin } from "./types.js";

/** The wins that were reversed in a period, in the order of the deals. */
export function reversedWins(deals: readonly PlacedDeal[], period: Period): readonly ReversedWin[] {
  const wins: ReversedWin[] = [];
  for (const { id, amount, history } of deals)
    for (const { meaning, closedOn, reversedOn } of history.closings)
      if (meaning === "won" && reversedOn !== null && containsDate(period, reversedOn))
        wins.push({
          dealId: id,
          closedOn,
          reversedOn,
          amount: amount === null ? null : formatDecimal(amount),
        });
  return wins;
}

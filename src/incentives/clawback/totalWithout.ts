import { formatDecimal, minus, plus, readDecimal } from "../../kernel/decimal/index.js";
import type { LineResult } from "../components/definition.js";
import { amountOf } from "../rounding.js";
import type { SettledBook } from "./settleBook.js";

/** The result with a running total that no longer holds what was taken back while it stood still. */
export function totalWithout(result: LineResult, unearned: SettledBook["unearned"]): LineResult {
  const { closing } = result;
  if (closing === null || unearned.length === 0) return result;
  const measured = unearned.reduce((sum, { part }) => plus(sum, part.amount), readDecimal(closing.measured));
  const earned = unearned.reduce((sum, { amount }) => minus(sum, amount), readDecimal(closing.earned));
  return {
    ...result,
    closing: { ...closing, measured: formatDecimal(measured), earned: amountOf(earned) },
  };
}

import { type Decimal, fractionOf, plus, ZERO } from "../kernel/decimal/index.js";
import type { LineRounding } from "./rounding.js";

/** The sum of the lines so far; null with the reason of the first line that has no value. */
export interface Total {
  readonly amount: Decimal | null;
  readonly reason: string | null;
}

/** No lines yet. */
export function emptyTotal(rounding: LineRounding): Total {
  return { amount: rounding.round(fractionOf(ZERO)), reason: null };
}

/** The total with one more line. */
export function addToTotal(total: Total, line: Total): Total {
  if (total.amount === null) return total;
  return line.amount === null
    ? { amount: null, reason: line.reason ?? "missing_measure" }
    : { amount: plus(total.amount, line.amount), reason: null };
}

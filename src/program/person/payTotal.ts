import {
  type Decimal,
  formatFixed,
  fractionOf,
  parseDecimal,
  plus,
  ZERO,
} from "../../kernel/decimal/index.js";
import { minorUnits } from "../../kernel/money/index.js";
import type { RawAmount } from "../../kernel/trace/index.js";

/** A sum of money as it is printed: with the places of the currency, or more where a part has more. */
export interface PayTotal {
  readonly text: string;
  readonly amount: RawAmount;
}

/** Sums amounts that are texts. */
export function payTotal(amounts: readonly string[], currency: string | null): PayTotal {
  const sum = amounts.reduce((total, amount) => plus(total, amountOf(amount)), ZERO);
  const places = Math.max(sum.places, currency === null ? 0 : minorUnits(currency));
  return { text: formatFixed(sum, places), amount: { exact: fractionOf(sum), fixed: places } };
}

function amountOf(text: string): Decimal {
  const decimal = parseDecimal(text);
  return typeof decimal === "object" ? decimal : ZERO;
}

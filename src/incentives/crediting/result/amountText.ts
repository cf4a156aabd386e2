import { type Decimal, formatDecimal, formatFixed } from "../../../kernel/decimal/index.js";
import type { CreditingFunction } from "../creditingFunction.js";

/** An amount of a measure as results print it. */
export function amountText(crediting: CreditingFunction, measure: number, amount: Decimal): string {
  return printed(crediting, crediting.measures[measure]?.base.isMoney === true, amount);
}

/** Money with the places of the rounding, a plain number as it is. */
export function printed({ rounding }: CreditingFunction, isMoney: boolean, amount: Decimal): string {
  return isMoney ? formatFixed(amount, rounding.places) : formatDecimal(amount);
}

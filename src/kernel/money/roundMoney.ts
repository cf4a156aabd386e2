import {
  type DecimalInput,
  formatFixed,
  type RoundingMode,
  readDecimal,
  readRounding,
  roundDecimal,
} from "../decimal/index.js";
import { readCurrencyPlaces } from "./minorUnits.js";

/**
 * Rounds an amount to the minor unit of its currency.
 *
 * Formula: the amount to `minorUnits(currency)` places, by `mode`. An amount that fits already stays.
 *
 * @param amount - The amount.
 * @param currency - Its ISO 4217 code.
 * @param mode - `"halfUp"` (a tie goes away from zero) by default.
 * @returns Decimal text with exactly the places of the currency.
 * @throws AttainmentError `money.bad_currency`, `decimal.invalid_rounding`; `decimal.not_decimal`,
 * `decimal.not_finite`, `decimal.unsafe_integer`, `decimal.too_long`, `decimal.wrong_type` for an amount that is not a
 * decimal.
 * @example
 * ```ts
 * import { roundMoney } from "attainment/kernel";
 * roundMoney("2.345", "USD"); // => "2.35"
 * roundMoney("2.345", "KWD"); // => "2.345"
 * roundMoney("1234.5", "JPY", "halfEven"); // => "1234"
 * ```
 * @since 0.1.0
 */
export function roundMoney(amount: DecimalInput, currency: string, mode: RoundingMode = "halfUp"): string {
  const places = readCurrencyPlaces(currency, "/currency");
  const rounded = roundDecimal(readDecimal(amount, "/amount"), readRounding({ places, mode }));
  return formatFixed(rounded, places);
}

import { comparison, formatFixed, readDecimal, roundDecimal } from "../decimal/index.js";
import { attainmentError, issueOf, ownValue } from "../issue/index.js";
import type { MoneyCode } from "./codes.js";
import { readCurrencyPlaces } from "./minorUnits.js";
import type { Money } from "./types.js";

/**
 * Reads an amount of money and prints it with the places of its currency; nothing is rounded.
 *
 * An amount finer than the currency's minor unit is refused, so that no part of a cent is lost unnoticed; round it
 * with {@link roundMoney} where that is meant. Zeros beyond the places do no harm: `"1.500"` US dollars are `"1.50"`.
 *
 * @param money - The amount and its ISO 4217 code.
 * @returns Decimal text with exactly the places that {@link minorUnits} names.
 * @throws AttainmentError `money.bad_currency`, `money.too_precise`; `decimal.not_decimal`, `decimal.not_finite`,
 * `decimal.unsafe_integer`, `decimal.too_long`, `decimal.wrong_type` for an amount that is not a decimal.
 * @example
 * ```ts
 * import { readMoney } from "attainment/kernel";
 * readMoney({ amount: "1250.5", currency: "USD" }); // => "1250.50"
 * readMoney({ amount: 1250, currency: "JPY" }); // => "1250"
 * readMoney({ amount: "0.005", currency: "EUR" }); // throws money.too_precise
 * ```
 * @since 0.1.0
 */
export function readMoney(money: Money): string {
  const currency = ownValue(money, "currency");
  const places = readCurrencyPlaces(currency, "/currency");
  const amount = readDecimal(ownValue(money, "amount"), "/amount");
  const whole = roundDecimal(amount, { places, mode: "towardZero" });
  if (comparison(whole, amount) === 0) return formatFixed(whole, places);
  const message = `The amount is finer than the smallest unit of ${String(currency)}, which has ${places} decimal places. Round it first, with the mode that is meant.`;
  throw attainmentError([issueOf<MoneyCode>("money.too_precise", "/amount", message, { places })]);
}

import { attainmentError } from "../issue/index.js";
import { badCurrency, isCurrencyCode } from "./isCurrencyCode.js";

// The currencies of ISO 4217 whose minor unit is not a hundredth. A code of three letters is found in no two of them.
const WHOLE = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
const THOUSANDTHS = "BHD IQD JOD KWD LYD OMR TND";
const TEN_THOUSANDTHS = "CLF UYW";

/**
 * The number of decimal places of a currency's minor unit.
 *
 * From 0 (Japanese yen, Korean won) to 4 (the units of account CLF and UYW); 2 for most. A code of three capital letters
 * that the standard does not list, or lists without a minor unit (gold, `XXX`), counts as 2.
 *
 * @param currency - An ISO 4217 code: three capital letters.
 * @returns Decimal places: 0, 2, 3 or 4.
 * @throws AttainmentError `money.bad_currency` where the code is not three capital letters.
 * @example
 * ```ts
 * import { minorUnits } from "attainment/kernel";
 * minorUnits("USD"); // => 2
 * minorUnits("JPY"); // => 0
 * minorUnits("KWD"); // => 3
 * minorUnits("usd"); // throws money.bad_currency
 * ```
 * Source: ISO 4217, list one of its maintenance agency (SIX), https://www.six-group.com/en/products-services/financial-information/data-standards.html
 * @since 0.1.0
 */
export function minorUnits(currency: string): number {
  return readCurrencyPlaces(currency, "/currency");
}

/** The decimal places of a currency; `path` is where its code stood. */
export function readCurrencyPlaces(currency: unknown, path: string): number {
  if (!isCurrencyCode(currency)) throw attainmentError([badCurrency(currency, path)]);
  if (WHOLE.includes(currency)) return 0;
  if (THOUSANDTHS.includes(currency)) return 3;
  return TEN_THOUSANDTHS.includes(currency) ? 4 : 2;
}

/**
 * The codes of issues with money.
 *
 * @since 0.1.0
 */
export type MoneyCode =
  /** The currency is not three capital letters; write its ISO 4217 code, such as `USD`. */
  | "money.bad_currency"
  /** The amount is finer than the currency's smallest unit; round it first, with the mode that is meant. */
  | "money.too_precise"
  /** The table holds no rate for a pair of currencies on a day; add the rate, or name `inverse` or `base`. */
  | "money.no_rate"
  /** A pair of currencies has two rates on one day; keep one of them. */
  | "money.duplicate_rate"
  /** An exchange rate is zero or less; write what one unit of the first currency is worth in the second. */
  | "money.rate_not_positive"
  /** A rate is from a currency to itself; remove it, or correct one of the two codes. */
  | "money.rate_to_itself";

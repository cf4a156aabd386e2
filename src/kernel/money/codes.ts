/**
 * The codes of issues with money.
 *
 * @since 0.1.0
 */
export type MoneyCode =
  /** The currency is not three capital letters; write its ISO 4217 code, such as `USD`. */
  | "money.bad_currency"
  /** The amount is finer than the currency's smallest unit; round it first, with the mode that is meant. */
  | "money.too_precise";

/**
 * The codes of issues with money.
 *
 * @since 0.1.0
 */
export type MoneyCode = "money.bad_currency" | "money.too_precise";

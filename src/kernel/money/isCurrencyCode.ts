import { type Issue, issueOf, quoted } from "../issue/index.js";
import type { MoneyCode } from "./codes.js";

/** Is this value the code of a currency: three capital letters? Only the form is looked at, not whether ISO 4217 lists it. */
export function isCurrencyCode(value: unknown): value is string {
  return typeof value === "string" && /^[A-Z]{3}$/.test(value);
}

/** The fault of a value that is no code of a currency. */
export function badCurrency(currency: unknown, path: string): Issue<MoneyCode> {
  const what = typeof currency === "string" ? quoted(currency) : `A value of type ${typeof currency}`;
  const message = `${what} is not a currency code. Write the three capital letters of ISO 4217, such as "USD".`;
  return issueOf<MoneyCode>("money.bad_currency", path, message);
}

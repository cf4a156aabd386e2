import { isCalendarDate, notADate } from "../calendar/index.js";
import { decimalIssue, type Fraction, fractionOf, parseDecimal } from "../decimal/index.js";
import { type Issue, issueOf, quoted } from "../issue/index.js";
import type { MoneyCode } from "./codes.js";
import { badCurrency, isCurrencyCode } from "./isCurrencyCode.js";

/** A rate that is sound; `path` is where it stood. */
export interface ReadRate {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly rate: Fraction;
  readonly path: string;
}

/** The fields of a rate, of which nothing is known. */
export interface GivenRate {
  readonly from: unknown;
  readonly to: unknown;
  readonly on: unknown;
  readonly rate: unknown;
}

/** Reads a rate; null where it is faulty, and then `issues` says why. */
export function readRate({ from, to, on, rate }: GivenRate, path: string, issues: Issue[]): ReadRate | null {
  const before = issues.length;
  for (const [name, code] of [
    ["from", from],
    ["to", to],
  ] as const)
    if (!isCurrencyCode(code)) issues.push(badCurrency(code, `${path}/${name}`));
  if (isCurrencyCode(from) && from === to) issues.push(toItself(from, path));
  if (!isCalendarDate(on)) {
    issues.push(notADate(`${path}/on`));
  }
  const value = parseDecimal(rate);
  if (typeof value === "string") issues.push(decimalIssue(value, rate, `${path}/rate`));
  else if (value.units <= 0) issues.push(notPositive(path));
  if (issues.length > before || typeof value === "string") return null;
  return { from: String(from), to: String(to), on: String(on), rate: fractionOf(value), path };
}

function toItself(currency: string, path: string): Issue {
  const message = `The rate is from ${quoted(currency)} to itself. Remove it, or correct one of the two codes.`;
  return issueOf<MoneyCode>("money.rate_to_itself", path, message, { currency });
}

function notPositive(path: string): Issue {
  const message =
    "An exchange rate is above zero. Write what one unit of the first currency is worth in the second.";
  return issueOf<MoneyCode>("money.rate_not_positive", `${path}/rate`, message);
}

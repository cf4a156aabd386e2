import { isCalendarDate, notADate } from "../calendar/index.js";
import {
  type DecimalCode,
  decimalIssue,
  formatFixed,
  formatFraction,
  fractionOf,
  multiplyFractions,
  parseDecimal,
  parseRounding,
  roundFraction,
} from "../decimal/index.js";
import { type Issue, issueOf, ownValue, type Result } from "../issue/index.js";
import type { MoneyCode } from "./codes.js";
import type { Factor, RatesFunction } from "./indexRates.js";
import { badCurrency, isCurrencyCode } from "./isCurrencyCode.js";
import type { Conversion } from "./types.js";

/** Converts an amount of which nothing is known; it is multiplied first and rounded once. */
export function convertMoney(
  rates: RatesFunction,
  money: unknown,
  to: unknown,
  on: unknown,
  rounding: unknown,
): Result<Conversion> {
  const issues: Issue[] = [];
  const [from, given] = [ownValue(money, "currency"), ownValue(money, "amount")];
  const amount = parseDecimal(given);
  if (typeof amount === "string") issues.push(decimalIssue(amount, given, "/amount"));
  if (!isCurrencyCode(from)) issues.push(badCurrency(from, "/currency"));
  if (!isCurrencyCode(to)) issues.push(badCurrency(to, "/to"));
  if (typeof on !== "string" || !isCalendarDate(on)) {
    issues.push(notADate("/on"));
  }
  const grid = rounding === undefined ? null : parseRounding(rounding);
  if (typeof grid === "string")
    issues.push(issueOf<DecimalCode>("decimal.invalid_rounding", "/rounding", grid));
  const isSound = typeof amount === "object" && isCurrencyCode(from) && isCurrencyCode(to);
  if (!isSound || typeof on !== "string" || typeof grid === "string" || issues.length > 0)
    return { ok: false, issues };
  const found = rates.factor(from, to, on);
  if (found === null) return { ok: false, issues: [noRate(from, to, on)] };
  const exact = multiplyFractions(fractionOf(amount), found.factor);
  const rounded = grid === null ? null : roundFraction(exact, grid);
  const value = rounded === null ? formatFraction(exact) : formatFixed(rounded, rounded.places);
  return {
    ok: true,
    data: { value, issues: [], currency: to, rate: formatFraction(found.factor), used: usedIn(found) },
  };
}

/** The fault of a pair that has no rate on a day. */
export function noRate(from: string, to: string, on: string): Issue<MoneyCode> {
  const message = `There is no rate from ${from} to ${to} on ${on}. Add it to the table, or let the table name inverse or base.`;
  return issueOf<MoneyCode>("money.no_rate", "", message, { from, to, on });
}

function usedIn({ used }: Factor): Conversion["used"] {
  return used.map(({ rate: { from, to, on, rate }, inverted }) => ({
    from,
    to,
    on,
    rate: formatFraction(rate),
    inverted,
  }));
}

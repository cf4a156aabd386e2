import { isCalendarDate, notADate } from "../../../kernel/calendar/index.js";
import { type Decimal, decimalIssue, parseDecimal } from "../../../kernel/decimal/index.js";
import { readText } from "../../../kernel/facts/index.js";
import { type Fields, type Issue, issueOf } from "../../../kernel/issue/index.js";
import type { PartnerFactsCode } from "../codes.js";
import { isFiner, tooFineAmount } from "../fund/money.js";

/** A required calendar date; null where it is missing or none, and then `issues` says why. */
export function readDate(fields: Fields, name: string, path: string, issues: Issue[]): string | null {
  const text = readText(fields, name, path, issues);
  if (text === null || isCalendarDate(text)) return text;
  issues.push(notADate(`${path}/${name}`));
  return null;
}

/** A calendar date or null. */
export function readOpenDate(fields: Fields, name: string, path: string, issues: Issue[]): string | null {
  return fields.get(name) === null ? null : readDate(fields, name, path, issues);
}

/** A required number of zero or more, in money of so many places where they are named. */
export function readQuantity(
  fields: Fields,
  name: string,
  path: string,
  issues: Issue[],
  places?: number,
): Decimal | null {
  const at = `${path}/${name}`;
  const number = parseDecimal(fields.get(name));
  if (typeof number === "string") {
    issues.push(decimalIssue(number, fields.get(name), at));
    return null;
  }
  if (number.units < 0) {
    const message = "A quantity or an amount is below zero. Correct it.";
    issues.push(issueOf<PartnerFactsCode>("tiers.negative_partner_amount", at, message));
    return null;
  }
  if (places === undefined || !isFiner(number, places)) return number;
  issues.push(tooFineAmount(at));
  return null;
}

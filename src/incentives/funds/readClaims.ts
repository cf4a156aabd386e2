import {
  comparison,
  type Decimal,
  decimalIssue,
  fractionOf,
  parseDecimal,
} from "../../kernel/decimal/index.js";
import { readText } from "../../kernel/facts/index.js";
import { type Issue, issueOf, ownFields, ownItems, quoted } from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import type { LineRounding } from "../rounding.js";
import type { FundsCode } from "./codes.js";

/** A claim on a budget, read. */
export interface ReadClaim {
  readonly personId: string;
  readonly value: Decimal;
}

const CLAIM: ReadonlySet<string> = new Set(["personId", "value"]);

/** Reads the claims on a budget, in order of person. */
export function readClaims(
  value: unknown,
  rounding: LineRounding | null,
  issues: Issue[],
): readonly ReadClaim[] {
  const seen = new Set<string>();
  const claims = (ownItems(value, "/claims", issues) ?? []).flatMap((item, index): readonly ReadClaim[] => {
    const path = `/claims/${index}`;
    const fields = ownFields(item, path, issues, CLAIM);
    if (fields === null) return [];
    const personId = readText(fields, "personId", path, issues);
    const amount = readWhole(fields.get("value"), `${path}/value`, rounding, issues);
    if (personId === null || amount === null) return [];
    if (seen.has(personId)) issues.push(twice(personId, `${path}/personId`));
    seen.add(personId);
    return [{ personId, value: amount }];
  });
  return claims.sort(byText(({ personId }) => personId));
}

/** Reads an amount of zero or more in whole units; without a rounding only that it is a number. */
export function readWhole(
  given: unknown,
  path: string,
  rounding: LineRounding | null,
  issues: Issue[],
): Decimal | null {
  const decimal = parseDecimal(given);
  if (typeof decimal === "string") {
    issues.push(decimalIssue(decimal, given, path));
    return null;
  }
  const rounded = rounding?.round(fractionOf(decimal)) ?? decimal;
  if (decimal.units >= 0 && comparison(rounded, decimal) === 0) return rounded;
  const message =
    "The amount is below zero, or finer than the smallest unit, so that parts could not sum to it. Leave negative pay out, and round first.";
  issues.push(issueOf<FundsCode>("incentives.bad_claim", path, message));
  return null;
}

function twice(personId: string, path: string): Issue<FundsCode> {
  const message = `${quoted(personId)} claims twice. Give each person one claim, of all that is to be paid.`;
  return issueOf<FundsCode>("incentives.duplicate_entry", path, message, { id: personId.slice(0, 80) });
}

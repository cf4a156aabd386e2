import {
  type Decimal,
  decimalIssue,
  type Fraction,
  formatDecimal,
  fractionOf,
  minus,
  parseDecimal,
  plus,
  readLiteral,
  ZERO,
} from "../../kernel/decimal/index.js";
import { type Faults, readFlag, readText } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
  quoted,
  readDocument,
} from "../../kernel/issue/index.js";
import { sharedIds } from "../purchases/index.js";
import type { RetentionCode } from "./codes.js";
import { revenueTotalsSchema } from "./schema.js";

/** Recurring revenue and how it changed. */
export interface Revenue {
  readonly opening: Fraction;
  readonly expansion: Fraction;
  readonly contraction: Fraction;
  readonly churn: Fraction;
  readonly newBusiness: Fraction;
  readonly reactivation: Fraction;
}

type Sums = Record<keyof Revenue, Decimal>;

const FIELDS: ReadonlySet<string> = new Set(["customerId", "opening", "closing", "reactivated"]);

/** Reads the revenue of each customer, and sums it by what became of it; a faulty one is left out. */
export function readRevenues(given: unknown, faults: Faults): Revenue {
  const sums: Sums = {
    opening: ZERO,
    expansion: ZERO,
    contraction: ZERO,
    churn: ZERO,
    newBusiness: ZERO,
    reactivation: ZERO,
  };
  const items = ownItems(given, "/revenues", faults.issues) ?? [];
  const shared = sharedIds(items, "customerId");
  items.forEach((item, index) => {
    const issues: Issue[] = [];
    const path = `/revenues/${index}`;
    const fields = ownFields(item, path, issues, FIELDS);
    const customerId = fields === null ? null : readText(fields, "customerId", path, issues);
    const opening = readAmount(fields, "opening", path, issues);
    const closing = readAmount(fields, "closing", path, issues);
    const back = fields !== null && readFlag(fields.get("reactivated"), "reactivated", issues);
    if (customerId !== null && shared.has(customerId)) issues.push(duplicate(customerId, path));
    if (back && opening.units > 0) issues.push(notBoth(path));
    if (issues.length === 0) book(sums, opening, closing, back);
    else leave(faults, index, customerId, amountOf(fields?.get("opening")), issues);
  });
  return revenueOf(sums);
}

/** Reads the totals; null where they are faulty. */
export function readTotals(given: unknown, faults: Faults): Revenue | null {
  const read = readDocument(given, revenueTotalsSchema);
  if (!read.ok) {
    faults.issues.push(...read.issues.map((issue) => ({ ...issue, path: `/revenues${issue.path}` })));
    return null;
  }
  const amount = (name: keyof Revenue): Fraction => {
    const path = `/revenues/${name}`;
    const found = readLiteral(read.data[name] ?? "0", path, faults.issues) ?? fractionOf(ZERO);
    if (found.numerator.units < 0) faults.issues.push(negative(name, path));
    return found;
  };
  const totals = {
    opening: amount("opening"),
    expansion: amount("expansion"),
    contraction: amount("contraction"),
    churn: amount("churn"),
    newBusiness: amount("newBusiness"),
    reactivation: amount("reactivation"),
  };
  return faults.issues.length === 0 ? totals : null;
}

/** Books one customer by what became of its revenue. */
function book(sums: Sums, opening: Decimal, closing: Decimal, back: boolean): void {
  sums.opening = plus(sums.opening, opening);
  const change = minus(closing, opening);
  const add = (name: keyof Revenue, amount: Decimal) => {
    sums[name] = plus(sums[name], amount);
  };
  if (opening.units === 0) add(back ? "reactivation" : "newBusiness", closing);
  else if (closing.units === 0) add("churn", opening);
  else if (change.units < 0) add("contraction", minus(opening, closing));
  else add("expansion", change);
}

function revenueOf(sums: Sums): Revenue {
  return {
    opening: fractionOf(sums.opening),
    expansion: fractionOf(sums.expansion),
    contraction: fractionOf(sums.contraction),
    churn: fractionOf(sums.churn),
    newBusiness: fractionOf(sums.newBusiness),
    reactivation: fractionOf(sums.reactivation),
  };
}

function readAmount(fields: Fields | null, name: string, path: string, issues: Issue[]): Decimal {
  if (fields === null) return ZERO;
  const value = fields.get(name);
  const at = `${path}/${name}`;
  const decimal = parseDecimal(value);
  if (typeof decimal === "string") issues.push(decimalIssue(decimal, value, at));
  else if (decimal.units < 0) issues.push(negative(name, at));
  return typeof decimal === "string" ? ZERO : decimal;
}

function leave(
  { issues, leftOut }: Faults,
  index: number,
  customerId: string | null,
  amount: string | null,
  found: readonly Issue[],
): void {
  issues.push(...found);
  leftOut.push({
    id: customerId === null ? `#${index}` : customerId.slice(0, 80),
    stream: "revenues",
    index,
    reason: found[0]?.code ?? "document.wrong_type",
    amount,
  });
}

/** What is missing from the result; null where it cannot be read. */
function amountOf(opening: unknown): string | null {
  const decimal = parseDecimal(opening);
  return typeof decimal === "string" ? null : formatDecimal(decimal);
}

function negative(name: string, path: string): Issue {
  const message = `The amount ${quoted(name)} is below zero. Write how much it is as zero or more.`;
  return issueOf<RetentionCode>("segments.negative_revenue", path, message);
}

function notBoth(path: string): Issue {
  const message =
    "A customer with revenue at the start was not away. Leave reactivated out, or write 0 for the start.";
  return issueOf<RetentionCode>("segments.reactivated_at_opening", `${path}/reactivated`, message);
}

function duplicate(customerId: string, path: string): Issue {
  const message = `The customer ${quoted(customerId)} stands here twice. Give each one entry.`;
  const params = { id: customerId.slice(0, 80) };
  return documentIssue("document.duplicate_id", `${path}/customerId`, message, params);
}

import {
  compareFractions,
  decimalIssue,
  type Fraction,
  fractionOf,
  parseDecimal,
} from "../../kernel/decimal/index.js";
import { type Faults, readText } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
  quoted,
} from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import { sharedIds } from "../purchases/index.js";
import type { LifetimeCode } from "./codes.js";

/** The history of a customer, read. */
export interface ReadHistory {
  readonly customerId: string;
  /** Its place as it was handed over. */
  readonly index: number;
  readonly repeatPurchases: number;
  readonly ageAtLastPurchase: Fraction | null;
  readonly age: Fraction | null;
  readonly meanRepeatValue: Fraction | null;
}

/** What is needed of each history beside the number of repeat purchases. */
export interface HistoryNeeds {
  readonly ages: boolean;
  readonly value: boolean;
}

/** Reads histories by hand, in the order of their ids; one with a fault is left out. */
export function readHistories(given: unknown, needs: HistoryNeeds, faults: Faults): readonly ReadHistory[] {
  const own = ownFields(given, "", faults.issues);
  if (own === null) return [];
  const items = ownItems(own.get("customers"), "/customers", faults.issues) ?? [];
  const shared = sharedIds(items, "customerId");
  return items
    .flatMap((item, index) => {
      const issues: Issue[] = [];
      const path = `/customers/${index}`;
      const fields = ownFields(item, path, issues);
      const read = fields === null ? null : readHistory(fields, index, path, needs, issues);
      if (read !== null && shared.has(read.customerId)) issues.push(duplicate(read.customerId, path));
      if (read !== null && issues.length === 0) return [read];
      leave(faults, index, fields, issues);
      return [];
    })
    .sort(byText(({ customerId }) => customerId));
}

function readHistory(
  fields: Fields,
  index: number,
  path: string,
  needs: HistoryNeeds,
  issues: Issue[],
): ReadHistory | null {
  const customerId = readText(fields, "customerId", path, issues);
  const repeatPurchases = readCount(fields, path, issues);
  const ageAtLastPurchase = needs.ages ? readNumber(fields, "ageAtLastPurchase", path, issues) : null;
  const age = needs.ages ? readNumber(fields, "age", path, issues) : null;
  const hasValue = (fields.get("meanRepeatValue") ?? null) !== null;
  const meanRepeatValue =
    needs.value && hasValue ? readNumber(fields, "meanRepeatValue", path, issues) : null;
  if (ageAtLastPurchase !== null && age !== null && compareFractions(ageAtLastPurchase, age) > 0) {
    const message = "The last purchase lies after the day up to which all is known. Correct one of the two.";
    issues.push(bad(`${path}/ageAtLastPurchase`, message));
  }
  if (repeatPurchases === 0 && ageAtLastPurchase !== null && ageAtLastPurchase.numerator.units > 0) {
    const message =
      "Without a repeat purchase the last one is the first, at the age 0. Correct one of the two.";
    issues.push(bad(`${path}/ageAtLastPurchase`, message));
  }
  if (needs.value && !hasValue && repeatPurchases > 0) {
    const message = "What a repeat purchase is worth is not known. Sum the purchases up with their amounts.";
    issues.push(bad(`${path}/meanRepeatValue`, message));
  }
  return customerId === null
    ? null
    : { customerId, index, repeatPurchases, ageAtLastPurchase, age, meanRepeatValue };
}

function readCount(fields: Fields, path: string, issues: Issue[]): number {
  const count = fields.get("repeatPurchases");
  if (typeof count === "number" && Number.isSafeInteger(count) && count >= 0) return count;
  const message = "The number of repeat purchases is a whole number from zero up. Write one.";
  issues.push(bad(`${path}/repeatPurchases`, message));
  return 0;
}

function readNumber(fields: Fields, name: string, path: string, issues: Issue[]): Fraction | null {
  const value = fields.get(name);
  const decimal = parseDecimal(value);
  if (typeof decimal === "string") {
    issues.push(decimalIssue(decimal, value, `${path}/${name}`));
    return null;
  }
  if (decimal.units >= 0) return fractionOf(decimal);
  issues.push(bad(`${path}/${name}`, `The number ${quoted(name)} is below zero. Write one from zero up.`));
  return null;
}

function bad(path: string, message: string): Issue {
  return issueOf<LifetimeCode>("segments.bad_history", path, message);
}

function duplicate(customerId: string, path: string): Issue {
  const message = `The customer ${quoted(customerId)} stands here twice. Give each one history.`;
  const params = { id: customerId.slice(0, 80) };
  return documentIssue("document.duplicate_id", `${path}/customerId`, message, params);
}

function leave(
  { issues, leftOut }: Faults,
  index: number,
  fields: Fields | null,
  found: readonly Issue[],
): void {
  const id = fields?.get("customerId");
  issues.push(...found);
  leftOut.push({
    id: typeof id === "string" && id !== "" ? id.slice(0, 80) : `#${index}`,
    stream: "customers",
    index,
    reason: found[0]?.code ?? "document.wrong_type",
    amount: null,
  });
}

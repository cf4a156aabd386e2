import type { Faults } from "../../../kernel/facts/index.js";
import { documentIssue, type Issue, issueOf, ownFields, ownItems } from "../../../kernel/issue/index.js";
import {
  indexRates,
  type MoneyCode,
  type RatesFunction,
  type ReadRate,
  readRate,
} from "../../../kernel/money/index.js";
import type { CreditingFunction } from "../creditingFunction.js";

const FIELDS: ReadonlySet<string> = new Set(["from", "to", "on", "rate"]);

/** The rates of the document with those of the facts; a rate at fault is left out. */
export function readRates(
  { document, rates }: CreditingFunction,
  given: unknown,
  faults: Faults,
): RatesFunction | null {
  const { fx } = document;
  if (fx === undefined || rates === null) {
    if (given !== undefined) faults.issues.push(ratesUnused());
    return null;
  }
  const own = given === undefined ? [] : readOwn(given, rates, faults);
  return indexRates([...rates, ...own], fx.table, []);
}

function readOwn(given: unknown, rates: readonly ReadRate[], faults: Faults): readonly ReadRate[] {
  const items = ownItems(given, "/rates", faults.issues) ?? [];
  const read = items.map((item, index) => readOne(item, `/rates/${index}`));
  const counts = new Map<string, number>();
  for (const rate of [...rates, ...read.map((each) => each.rate)])
    if (rate !== null) counts.set(keyOf(rate), (counts.get(keyOf(rate)) ?? 0) + 1);
  return read.flatMap(({ rate, issues }, index) => {
    if (rate !== null && (counts.get(keyOf(rate)) ?? 0) > 1) issues.push(duplicate(rate));
    const [first] = issues;
    if (first === undefined) return rate ?? [];
    faults.issues.push(...issues);
    faults.leftOut.push({ id: `#${index}`, stream: "rates", index, reason: first.code, amount: null });
    return [];
  });
}

function readOne(item: unknown, path: string): { readonly rate: ReadRate | null; readonly issues: Issue[] } {
  const issues: Issue[] = [];
  const fields = ownFields(item, path, issues, FIELDS);
  if (fields === null) return { rate: null, issues };
  const [from, to] = [fields.get("from"), fields.get("to")];
  const rate = readRate({ from, to, on: fields.get("on"), rate: fields.get("rate") }, path, issues);
  return { rate, issues };
}

function keyOf({ from, to, on }: ReadRate): string {
  return from + to + on;
}

/** All rates of one pair and day are left out: which one is right must not depend on their order. */
function duplicate({ from, to, on, path }: ReadRate): Issue {
  const message = `The pair ${from} to ${to} has several rates on ${on}. Keep one of them.`;
  return issueOf<MoneyCode>("money.duplicate_rate", path, message, { from, to, on });
}

/** The fault of rates where the document converts nothing, so that they would be lost in silence. */
function ratesUnused(): Issue {
  const message = "Rates are given, and the document converts nothing. Add fx to it, or leave them out.";
  return documentIssue("document.unknown_field", "/rates", message, { field: "rates" });
}

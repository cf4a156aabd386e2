import { isCalendarDate, notADate, type Period } from "../../kernel/calendar/index.js";
import { comparison, type Decimal, formatDecimal, readDecimal } from "../../kernel/decimal/index.js";
import { checkText, readPeriod, readText } from "../../kernel/facts/index.js";
import { documentIssue, type Fields, type Issue, ownFields, ownItems } from "../../kernel/issue/index.js";
import type { CashToDate } from "../settlement/cashToDate.js";
import type { LedgerKind } from "../settlement/ledgerTypes.js";
import type { Part } from "../settlement/part.js";
import { eachOnce } from "./eachOnce.js";
import { notAsLeft } from "./notAsLeft.js";
import { readAmount } from "./readAmount.js";

/** The balance of one ledger, as the period before left it. */
export interface ReadBalance {
  readonly id: string;
  readonly kind: LedgerKind;
  readonly parts: readonly Part[];
  readonly index: number;
}

const FIELDS: ReadonlySet<string> = new Set(["id", "kind", "parts"]);
const PART_FIELDS: ReadonlySet<string> = new Set([
  "since",
  "whole",
  "amount",
  "age",
  "componentId",
  "recordId",
  "credited",
  "uncredited",
  "dueOn",
]);
const CASH_FIELDS: ReadonlySet<string> = new Set(["recordId", "received", "of"]);
const KINDS: readonly LedgerKind[] = ["draw", "holdback", "minimumPayment", "negativePay"];

/** Reads the balances of a state; `closed` is the period that it closes. */
export function readBalances(
  value: unknown,
  path: string,
  closed: Period | null,
  issues: Issue[],
): ReadonlyMap<string, ReadBalance> {
  return readById(value, path, issues, (item, at, index) => {
    const fields = ownFields(item, at, issues, FIELDS);
    if (fields === null) return null;
    const id = readText(fields, "id", at, issues);
    const kind = KINDS.find((each) => each === fields.get("kind"));
    if (kind === undefined) {
      const message = `This is no kind of a ledger. Write one of ${KINDS.join(", ")}.`;
      issues.push(documentIssue("document.wrong_value", `${at}/kind`, message));
    }
    const parts = (ownItems(fields.get("parts"), `${at}/parts`, issues) ?? []).flatMap(
      (part, place) => readPart(part, `${at}/parts/${place}`, closed, issues) ?? [],
    );
    return id === null || kind === undefined ? null : { id, kind, parts, index };
  });
}

/** Reads the cash to date of a state. */
export function readCashToDate(
  value: unknown,
  path: string,
  issues: Issue[],
): ReadonlyMap<string, CashToDate> {
  return readById(value, path, issues, (item, at) => {
    const fields = ownFields(item, at, issues, CASH_FIELDS);
    if (fields === null) return null;
    const id = readText(fields, "recordId", at, issues);
    const received = readAmount(fields, "received", at, issues);
    const of = fields.has("of") ? readAmount(fields, "of", at, issues) : null;
    if (of !== null && of.units <= 0) issues.push(notAsLeft(`${at}/of`));
    return id === null || received === null ? null : { id, received, of };
  });
}

/** Reads a list of which each entry has its own id. */
function readById<T extends { readonly id: string }>(
  value: unknown,
  path: string,
  issues: Issue[],
  read: (item: unknown, path: string, index: number) => T | null,
): ReadonlyMap<string, T> {
  const byId = new Map<string, T>();
  if (value === undefined) return byId;
  const once = eachOnce(issues);
  for (const [index, item] of (ownItems(value, path, issues) ?? []).entries()) {
    const entry = read(item, `${path}/${index}`, index);
    if (entry === null) continue;
    once(entry.id, [entry.id], `${path}/${index}`);
    byId.set(entry.id, entry);
  }
  return byId;
}

function readPart(item: unknown, path: string, closed: Period | null, issues: Issue[]): Part | null {
  const fields = ownFields(item, path, issues, PART_FIELDS);
  if (fields === null) return null;
  const since = readPeriod(fields, "since", path, issues);
  const whole = readSize(fields, "whole", path, issues);
  const amount = readSize(fields, "amount", path, issues);
  const age = readAge(fields, path, issues);
  const texts = readTexts(fields, path, issues);
  const credited = fields.has("credited") ? readAmount(fields, "credited", path, issues) : null;
  const uncredited = fields.has("uncredited") ? readSize(fields, "uncredited", path, issues) : null;
  if (since === null || whole === null || amount === null || age === null) return null;
  if (comparison(amount, whole) > 0) issues.push(notAsLeft(`${path}/amount`));
  if (closed !== null && since.to > closed.to) issues.push(notAsLeft(`${path}/since`));
  return {
    since: since.id,
    whole,
    amount,
    age,
    ...texts,
    ...(credited === null ? {} : { credited }),
    ...(uncredited === null ? {} : { uncredited }),
  };
}

function readTexts(
  fields: Fields,
  path: string,
  issues: Issue[],
): Pick<Part, "componentId" | "recordId" | "dueOn"> {
  const [componentId, recordId] = (["componentId", "recordId"] as const).map((name) =>
    fields.has(name) ? checkText(fields.get(name), `${path}/${name}`, issues) : null,
  );
  const dueOn = fields.get("dueOn");
  if (dueOn !== undefined && (typeof dueOn !== "string" || !isCalendarDate(dueOn))) {
    issues.push(notADate(`${path}/dueOn`));
  }
  return {
    ...(typeof componentId === "string" ? { componentId } : {}),
    ...(typeof recordId === "string" ? { recordId } : {}),
    ...(typeof dueOn === "string" ? { dueOn } : {}),
  };
}

/** An amount that is not below zero; its places must not depend on how it is written. */
function readSize(fields: Fields, name: string, path: string, issues: Issue[]): Decimal | null {
  const amount = readAmount(fields, name, path, issues);
  if (amount === null) return null;
  if (amount.units >= 0) return readDecimal(formatDecimal(amount));
  const message = "A balance is never below zero. Hand the state over as the statement before returned it.";
  issues.push(documentIssue("document.wrong_value", `${path}/${name}`, message));
  return null;
}

function readAge(fields: Fields, path: string, issues: Issue[]): number | null {
  const age = fields.get("age");
  if (typeof age === "number" && Number.isSafeInteger(age) && age >= 0) return age;
  const message = "An age is a whole number of periods from 0 up. Hand the state over unchanged.";
  issues.push(documentIssue("document.wrong_value", `${path}/age`, message));
  return null;
}

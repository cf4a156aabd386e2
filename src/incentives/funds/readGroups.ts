import { type Decimal, decimalIssue, parseDecimal } from "../../kernel/decimal/index.js";
import { readText } from "../../kernel/facts/index.js";
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
import { type CreditFields, readRecordFields } from "../facts/readCreditOrigin.js";
import type { FundsCode } from "./codes.js";

/** An entry of a group, read. */
export interface ReadEntry {
  readonly personId: string;
  readonly value: Decimal | null;
  readonly weight: Decimal | null;
  readonly fields: CreditFields;
}

/** Groups by the id of their component; entries by person, in UTF-16 order. */
export type ReadGroups = ReadonlyMap<string, readonly ReadEntry[]>;

const GROUP: ReadonlySet<string> = new Set(["id", "entries"]);
const ENTRY: ReadonlySet<string> = new Set(["personId", "value", "weight", "fields"]);

/** Reads the groups of the facts. One faulty entry would change what everybody gets, so that none is left out. */
export function readGroups(value: unknown, issues: Issue[]): ReadGroups {
  const groups = new Map<string, readonly ReadEntry[]>();
  for (const [index, item] of (ownItems(value, "/groups", issues) ?? []).entries()) {
    const path = `/groups/${index}`;
    const fields = ownFields(item, path, issues, GROUP);
    if (fields === null) continue;
    const id = readText(fields, "id", path, issues);
    const entries = readEntries(fields.get("entries"), `${path}/entries`, issues);
    if (id === null) continue;
    if (groups.has(id)) issues.push(duplicate(`${path}/id`, id));
    groups.set(id, entries);
  }
  return groups;
}

/** Reads the entries of one group, and puts them in order of person. */
export function readEntries(value: unknown, path: string, issues: Issue[]): readonly ReadEntry[] {
  const seen = new Set<string>();
  const items = ownItems(value, path, issues) ?? [];
  const entries = items.flatMap((item, index) => {
    const at = `${path}/${index}`;
    const entry = readEntry(item, at, issues);
    if (entry === null) return [];
    if (seen.has(entry.personId)) issues.push(duplicate(`${at}/personId`, entry.personId));
    seen.add(entry.personId);
    return [entry];
  });
  return entries.sort(byText(({ personId }) => personId));
}

function readEntry(item: unknown, path: string, issues: Issue[]): ReadEntry | null {
  const fields = ownFields(item, path, issues, ENTRY);
  if (fields === null) return null;
  const personId = readText(fields, "personId", path, issues);
  const value = readNumber(fields, "value", path, issues);
  const weight = readNumber(fields, "weight", path, issues);
  if (weight !== null && weight.units < 0) {
    const message = "A weight is below zero. Give zero or more.";
    issues.push(documentIssue("document.wrong_value", `${path}/weight`, message));
  }
  const own = fields.has("fields") ? readRecordFields(fields.get("fields"), `${path}/fields`, issues) : NONE;
  return personId === null ? null : { personId, value, weight, fields: own };
}

const NONE: CreditFields = new Map();

function readNumber(fields: Fields, name: string, path: string, issues: Issue[]): Decimal | null {
  if (!fields.has(name)) return null;
  const decimal = parseDecimal(fields.get(name));
  if (typeof decimal === "object") return decimal;
  issues.push(decimalIssue(decimal, fields.get(name), `${path}/${name}`));
  return null;
}

function duplicate(path: string, id: string): Issue<FundsCode> {
  const message = `${quoted(id)} stands twice here, so that it is not clear what counts. Remove the copy.`;
  return issueOf<FundsCode>("incentives.duplicate_entry", path, message, { id: id.slice(0, 80) });
}

import { readText } from "../facts/index.js";
import { type Fields, type Issue, isSafeKey, ownFields, ownItems, quoted } from "../issue/index.js";
import { breakdownIssue } from "./breakdownIssue.js";
import type { BreakdownLookup } from "./types.js";

const KNOWN: ReadonlySet<string> = new Set(["field", "from", "key", "take"]);

/** Reads the lookups; the key of each may come from one before it, and never from itself or one after it. */
export function readLookups(value: unknown, issues: Issue[]): readonly BreakdownLookup[] {
  const path = "/options/lookups";
  const items = value === undefined ? [] : (ownItems(value, path, issues) ?? []);
  const lookups = items.flatMap((item, index) => {
    const at = `${path}/${index}`;
    const fields = ownFields(item, at, issues, KNOWN);
    return fields === null ? [] : (readLookup(fields, at, issues) ?? []);
  });
  const given = lookups.map(({ field }) => field);
  for (const [index, { field, key }] of lookups.entries()) {
    const isRepeated = given.indexOf(field) < index;
    if (!isRepeated && !given.slice(index).includes(key)) continue;
    const what = isRepeated
      ? `The field ${quoted(field)} has a lookup already`
      : `The key ${quoted(key)} is not known yet`;
    const message = `${what}. Let each lookup give one field, after those that give its key.`;
    issues.push(breakdownIssue("breakdown.bad_lookup", `${path}/${index}`, message));
  }
  return lookups;
}

function readLookup(fields: Fields, path: string, issues: Issue[]): BreakdownLookup | null {
  const field = readName(fields, "field", path, issues);
  const from = readName(fields, "from", path, issues);
  const key = readName(fields, "key", path, issues);
  const take = fields.has("take") ? readName(fields, "take", path, issues) : field;
  return field === null || from === null || key === null || take === null ? null : { field, from, key, take };
}

function readName(fields: Fields, name: string, path: string, issues: Issue[]): string | null {
  const text = readText(fields, name, path, issues);
  if (text === null || isSafeKey(text)) return text;
  const message = `The name ${quoted(text)} cannot be that of a field or stream. Choose another.`;
  issues.push(breakdownIssue("breakdown.bad_lookup", `${path}/${name}`, message));
  return null;
}

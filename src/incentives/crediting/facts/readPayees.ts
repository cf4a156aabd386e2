import { isCalendarDate, notADate } from "../../../kernel/calendar/index.js";
import { checkText, type Faults, readText } from "../../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
  quoted,
} from "../../../kernel/issue/index.js";
import { byText } from "../../../kernel/order/index.js";
import type { CreditingCode } from "../codes.js";
import type { Payees } from "../creditingFunction.js";
import { type ManagerSpan, payeesOf } from "../hierarchy.js";
import { idOf, sharedIds } from "./sharedIds.js";

const PERSON: ReadonlySet<string> = new Set(["id", "name", "hiredOn", "leftOn", "assignments", "attributes"]);
const ASSIGNMENT: ReadonlySet<string> = new Set(["from", "to", "role", "teamId", "managerId", "territoryId"]);

/** Reads everybody who may be credited; one who is at fault is left out. */
export function readPayees(fields: Fields, faults: Faults): Payees {
  const lists = (["people", "partners"] as const).map((stream) => ({
    stream,
    items: fields.has(stream) ? (ownItems(fields.get(stream), `/${stream}`, faults.issues) ?? []) : [],
  }));
  if (!fields.has("people")) faults.issues.push(missingList("/people"));
  const shared = sharedIds(lists.flatMap(({ items }) => items));
  const spans = new Map<string, readonly ManagerSpan[]>();
  for (const { stream, items } of lists) {
    for (const [index, item] of items.entries()) {
      const issues: Issue[] = [];
      const read = readPerson(item, `/${stream}/${index}`, shared, issues);
      const [first] = issues;
      if (read !== null && first === undefined) spans.set(read.id, read.spans);
      if (first === undefined) continue;
      faults.issues.push(...issues);
      const id = idOf(item)?.slice(0, 80) ?? `#${index}`;
      faults.leftOut.push({ id, stream, index, reason: first.code, amount: null });
    }
  }
  return payeesOf(spans);
}

function readPerson(
  item: unknown,
  path: string,
  shared: ReadonlySet<string>,
  issues: Issue[],
): { readonly id: string; readonly spans: readonly ManagerSpan[] } | null {
  const fields = ownFields(item, path, issues, PERSON);
  if (fields === null) return null;
  const id = readText(fields, "id", path, issues);
  if (id !== null && shared.has(id)) {
    const message = `The id ${quoted(id)} stands more than once among people and partners. Give everybody their own.`;
    issues.push(documentIssue("document.duplicate_id", `${path}/id`, message, { id: id.slice(0, 80) }));
  }
  const given = fields.get("assignments");
  const spans = given === undefined ? [] : readAssignments(given, `${path}/assignments`, issues);
  return id === null ? null : { id, spans };
}

function readAssignments(value: unknown, path: string, issues: Issue[]): readonly ManagerSpan[] {
  const read = (ownItems(value, path, issues) ?? []).flatMap((item, index) => {
    const at = `${path}/${index}`;
    const fields = ownFields(item, at, issues, ASSIGNMENT);
    if (fields === null) return [];
    const from = readDay(fields, "from", at, issues);
    const to = fields.has("to") ? readDay(fields, "to", at, issues) : null;
    const managerId = fields.has("managerId")
      ? checkText(fields.get("managerId"), `${at}/managerId`, issues)
      : null;
    if (from !== null && to !== null && from >= to) {
      const message = `From ${from} to ${to} there is no day. "to" is the first day after.`;
      issues.push(issueOf("period.unsorted", `${at}/to`, message, { from, to }));
    }
    return from === null ? [] : [{ from, to, managerId, path: at }];
  });
  const sorted = read.sort(byText(({ from }) => from));
  for (const [index, { from, path: at }] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before === undefined || (before.to !== null && before.to <= from)) continue;
    const message = `Two assignments are in force from ${from}. Let each end on the day the next one begins.`;
    issues.push(issueOf<CreditingCode>("crediting.overlapping_assignments", at, message, { from }));
  }
  return sorted;
}

function readDay(fields: Fields, name: string, path: string, issues: Issue[]): string | null {
  const value = fields.get(name);
  if (typeof value === "string" && isCalendarDate(value)) return value;
  issues.push(notADate(`${path}/${name}`));
  return null;
}

function missingList(path: string): Issue {
  const message = "A required field is missing. Add it (everybody who may be credited).";
  return documentIssue("document.missing_field", path, message, { expected: "array" });
}

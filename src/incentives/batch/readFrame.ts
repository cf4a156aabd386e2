import type { Period } from "../../kernel/calendar/index.js";
import { checkText, type Faults, readPeriod } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  ownFields,
  ownItems,
  ownValue,
  quoted,
} from "../../kernel/issue/index.js";

/** Who is paid, and by what credits. */
export interface Frame {
  readonly period: Period;
  /** The position of each person in `people`, by id. */
  readonly places: ReadonlyMap<string, number>;
  /** The facts of each person as they were handed over. */
  readonly people: readonly unknown[];
  readonly ids: readonly string[];
  readonly credited: readonly string[];
  readonly fields: Fields;
}

const FIELDS: ReadonlySet<string> = new Set(["period", "people", "credited", "credits", "columns", "book"]);

/** Reads all of the facts but the credits; null where they cannot be relied on, and then `issues` says why. */
export function readFrame(facts: unknown, issues: Issue[]): Frame | null {
  const before = issues.length;
  const fields = ownFields(facts, "", issues, FIELDS);
  if (fields === null) return null;
  const period = readPeriod(fields, "period", "", issues);
  const people = ownItems(fields.get("people"), "/people", issues) ?? [];
  const ids = people.map((person, index) => idOf(person, index, issues));
  const places = new Map<string, number>();
  for (const [index, id] of ids.entries()) {
    if (id === null) continue;
    if (places.has(id)) issues.push(duplicate(id, `/people/${index}/personId`));
    places.set(id, index);
  }
  const credited = ownItems(fields.get("credited"), "/credited", issues) ?? [];
  const names = credited.map((name, index) => checkText(name, `/credited/${index}`, issues) ?? "");
  if (period === null || issues.length > before) return null;
  return { period, places, people, ids: ids.map((id) => id ?? ""), credited: [...new Set(names)], fields };
}

/** An empty list of faults. */
export function noFaults(): Faults {
  return { issues: [], leftOut: [] };
}

function idOf(person: unknown, index: number, issues: Issue[]): string | null {
  return checkText(ownValue(person, "personId"), `/people/${index}/personId`, issues);
}

function duplicate(id: string, path: string): Issue {
  const message = `The person ${quoted(id)} stands twice in the list. Keep one entry a person.`;
  return documentIssue("document.duplicate_id", path, message, { id: id.slice(0, 80) });
}

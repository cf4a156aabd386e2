import { checkText, type Faults, readAttributes, readText } from "../../kernel/facts/index.js";
import { type Issue, ownFields } from "../../kernel/issue/index.js";
import type { Assignment } from "../../records/index.js";
import { readAssignments } from "./readAssignments.js";
import { readSpan } from "./readDate.js";

/** A person of the facts, read. */
export interface ReadPerson {
  readonly id: string;
  readonly name: string | null;
  readonly hiredOn: string | null;
  /** The first day on which the person is not employed any more. */
  readonly leftOn: string | null;
  /** In order of time. */
  readonly assignments: readonly Assignment[];
  readonly attributes: ReadonlyMap<string, string | number | boolean | null>;
  /** Faulty attributes, which count as missing. */
  readonly faults: Faults;
}

const FIELDS: ReadonlySet<string> = new Set(["id", "name", "hiredOn", "leftOn", "assignments", "attributes"]);

/** Reads a person; null where nobody can be made of it, and then `issues` says why. */
export function readPerson(item: unknown, path: string, issues: Issue[]): ReadPerson | null {
  const before = issues.length;
  const fields = ownFields(item, path, issues, FIELDS);
  if (fields === null) return null;
  const id = readText(fields, "id", path, issues);
  const name = fields.has("name") ? checkText(fields.get("name"), `${path}/name`, issues) : null;
  const [hiredOn, leftOn] = readSpan(fields, ["hiredOn", "leftOn"], path, issues);
  const given = fields.get("assignments");
  const assignments = given === undefined ? [] : readAssignments(given, `${path}/assignments`, issues);
  const read: Faults = { issues: [], leftOut: [] };
  const attributes = readAttributes(fields.get("attributes") ?? {}, read);
  const faults = {
    issues: read.issues.map((issue) => ({ ...issue, path: path + issue.path })),
    leftOut: read.leftOut,
  };
  if (issues.length > before || id === null) return null;
  return { id, name, hiredOn, leftOn, assignments, attributes, faults };
}

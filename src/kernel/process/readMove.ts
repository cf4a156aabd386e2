import { isCalendarDate, notADate } from "../calendar/index.js";
import { NO_READINGS, type Readings, readReadings } from "../condition/index.js";
import { checkText, readText } from "../facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  pointer,
  quoted,
} from "../issue/index.js";
import type { ProcessPosition } from "./types.js";

/** A move that is asked for, as far as it is sound; what it names has yet to be found. */
export interface ReadRequest {
  /** The name of the move, or of the place to go to. */
  readonly target: string;
  readonly on: string;
  readonly role: string | null;
  readonly readings: Readings;
  /** The fields that the domain reads itself. */
  readonly own: Fields;
}

const COMMON = ["on", "role", "measures", "attributes"];

/**
 * Reads where something stands; null where it is faulty, and then `issues` says why. `own` are the fields that the domain
 * reads itself.
 */
export function readPosition(
  position: unknown,
  path: string,
  issues: Issue[],
  own: readonly string[] = [],
): ProcessPosition | null {
  const fields = ownFields(position, path, issues, new Set(["stateId", "since", ...own]));
  if (fields === null) return null;
  const stateId = readText(fields, "stateId", path, issues);
  const since = readDate(fields, "since", path, issues);
  return stateId === null || since === null ? null : { stateId, since };
}

/** Reads a request whose target stands in the field `target`; `own` are the fields that the domain reads itself. */
export function readRequest(
  request: unknown,
  path: string,
  { target, own = [] }: { readonly target: string; readonly own?: readonly string[] },
  issues: Issue[],
): ReadRequest | null {
  const fields = ownFields(request, path, issues, new Set([...COMMON, target, ...own]));
  if (fields === null) return null;
  const name = readText(fields, target, path, issues);
  const on = readDate(fields, "on", path, issues);
  const role = fields.has("role") ? checkText(fields.get("role"), `${path}/role`, issues) : null;
  const read = readReadings(request, [], path);
  if (!read.ok) for (const issue of read.issues) issues.push(issue);
  const readings = read.ok ? read.data : NO_READINGS;
  return name === null || on === null ? null : { target: name, on, role, readings, own: fields };
}

/** Names that are a measure and an attribute at once, so that a guard cannot tell which one is meant. */
export function ambiguousNames(
  fields: readonly string[],
  readings: Readings,
  path: string,
): readonly Issue[] {
  return fields
    .filter((name) => readings.measures.has(name) && readings.attributes.has(name))
    .map((name) => {
      const message = `${quoted(name)} is both a measure and an attribute, so that it is not clear which one is meant. Rename one of them.`;
      const at = path + pointer(["attributes", name]);
      return issueOf("condition.ambiguous_field", at, message, { name: name.slice(0, 80) });
    });
}

function readDate(fields: Fields, name: string, path: string, issues: Issue[]): string | null {
  const value = fields.get(name);
  if (typeof value === "string" && isCalendarDate(value)) return value;
  const at = `${path}/${name}`;
  issues.push(
    value === undefined
      ? documentIssue("document.missing_field", at, "A required field is missing. Add it (date).", {
          expected: "date",
        })
      : notADate(at),
  );
  return null;
}

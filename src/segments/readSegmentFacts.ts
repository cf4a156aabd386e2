import type { Readings } from "../kernel/condition/index.js";
import { decimalIssue, type Fraction, fractionOf, parseDecimal } from "../kernel/decimal/index.js";
import { checkText, type Faults, readText } from "../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  MAX_TEXT,
  ownFields,
  pointer,
  type Result,
} from "../kernel/issue/index.js";

/** The facts about one customer, as far as they are sound. */
export interface ReadSegmentFacts extends Faults {
  readonly customerId: string;
  readonly readings: Readings;
  readonly previous: string | null;
  /** Leaves a field out because of its fault. */
  leaveOut(field: string, issue: Issue): void;
}

const KNOWN: ReadonlySet<string> = new Set(["customerId", "fields", "previous"]);

/** Reads the facts about one customer by hand; of its fields only those that are `needed`. */
export function readSegmentFacts(facts: unknown, needed: readonly string[]): Result<ReadSegmentFacts> {
  const frame: Issue[] = [];
  const own = ownFields(facts, "", frame, KNOWN);
  if (own === null) return { ok: false, issues: frame };
  const customerId = readText(own, "customerId", "", frame);
  const previous = readPrevious(own.get("previous"), frame);
  const fields = readFields(own, frame);
  if (frame.length > 0 || customerId === null || fields === null) return { ok: false, issues: frame };
  const faults: Faults = { issues: [], leftOut: [] };
  const places = new Map([...fields.keys()].map((name, index) => [name, index]));
  const leaveOut = (field: string, issue: Issue): void => {
    const left = { id: field.slice(0, 80), stream: "fields", index: places.get(field) ?? 0 };
    faults.issues.push(issue);
    faults.leftOut.push({ ...left, reason: issue.code, amount: null });
  };
  const readings = readReadings(fields, needed, leaveOut);
  return { ok: true, data: { customerId, previous, readings, leaveOut, ...faults } };
}

function readPrevious(value: unknown, frame: Issue[]): string | null {
  return value === undefined || value === null ? null : checkText(value, "/previous", frame);
}

function readFields(own: Fields, frame: Issue[]): Fields | null {
  if (own.has("fields")) return ownFields(own.get("fields"), "/fields", frame);
  const message = "A required field is missing. Add it (object).";
  frame.push(documentIssue("document.missing_field", "/fields", message, { expected: "object" }));
  return null;
}

/** The fields that are needed; one that is faulty counts as missing from here on. */
function readReadings(
  fields: Fields,
  needed: readonly string[],
  leaveOut: ReadSegmentFacts["leaveOut"],
): Readings {
  const measures = new Map<string, Fraction | null>();
  const attributes = new Map<string, string | boolean | null>();
  for (const name of needed) {
    const value = fields.get(name);
    if (value === undefined) continue;
    if (value === null || typeof value === "boolean" || isText(value)) attributes.set(name, value);
    else if (typeof value === "number" || typeof value === "bigint") {
      const decimal = parseDecimal(value);
      if (typeof decimal !== "string") measures.set(name, fractionOf(decimal));
      else leaveOut(name, decimalIssue(decimal, value, pointer(["fields", name])));
    } else leaveOut(name, wrongType(name));
  }
  return { measures, attributes };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= MAX_TEXT;
}

function wrongType(name: string): Issue {
  const message = `A field of a customer is a text of at most ${MAX_TEXT} characters, a number, true, false or null.`;
  return documentIssue("document.wrong_type", pointer(["fields", name]), message);
}

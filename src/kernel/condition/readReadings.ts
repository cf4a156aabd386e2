import { decimalIssue, type Fraction, fractionOf, parseDecimal } from "../decimal/index.js";
import {
  computedIssue,
  documentIssue,
  type Issue,
  isList,
  issueOf,
  MAX_TEXT,
  ownFields,
  ownValue,
  pointer,
  quoted,
  type Result,
} from "../issue/index.js";
import { conditionIssue } from "./conditionIssue.js";
import type { Readings } from "./readings.js";

type Attribute = string | number | boolean | null;

/**
 * Reads the measures and attributes among outside facts, all of them, without running any code of theirs.
 *
 * `inputs` are names that must be a measure or an attribute, and not both; `measures` are names that must be measures.
 * One that is absent is an issue of the code `missingCode`; one that is null is known to be missing. `path` is where
 * the facts stand. All faults are reported.
 */
export function readReadings(
  facts: unknown,
  inputs: readonly string[],
  path: string,
  missingCode: string = "condition.missing_measure",
  measures: readonly string[] = [],
): Result<Readings> {
  const issues: Issue[] = [];
  if (typeof facts !== "object" || facts === null || isList(facts))
    return { ok: false, issues: [wrongType(path, "object")] };
  const mustBeMeasures = new Set(measures);
  const asked = [...measures, ...inputs];
  const read: Readings = {
    measures: readEntries(facts, "measures", path, readMeasure, asked, issues),
    attributes: readEntries(facts, "attributes", path, readAttribute, asked, issues),
  };
  for (const name of mustBeMeasures)
    if (!read.measures.has(name)) issues.push(missing(missingCode, name, path));
  for (const name of inputs) {
    const isMeasure = read.measures.has(name);
    const isAttribute = read.attributes.has(name);
    if (isMeasure && isAttribute) issues.push(ambiguous(name, path));
    else if (!isMeasure && !isAttribute && !mustBeMeasures.has(name))
      issues.push(missing(missingCode, name, path));
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, data: read };
}

type ReadValue<T> = (value: unknown, path: string, issues: Issue[]) => T | null;

/** The entries of one property of the facts. */
function readEntries<T>(
  facts: object,
  property: string,
  path: string,
  readValue: ReadValue<T>,
  asked: readonly string[],
  issues: Issue[],
): Map<string, T | null> {
  const entries = new Map<string, T | null>();
  const at = `${path}/${property}`;
  const container = ownValue(facts, property);
  const fault = computedIssue(container, at);
  if (fault !== null) issues.push(fault);
  if (fault !== null || container === undefined) return entries;
  const before = issues.length;
  for (const [name, value] of ownFields(container, at, issues) ?? [])
    entries.set(name, readValue(value, at + pointer([name]), issues));
  if (issues.length === before) return entries;
  // One that could not be read counts as given, so that it is not reported as absent too.
  for (const name of asked)
    if (!entries.has(name) && ownValue(container, name) !== undefined) entries.set(name, null);
  return entries;
}

function readMeasure(value: unknown, path: string, issues: Issue[]): Fraction | null {
  if (value === null) return null;
  const decimal = parseDecimal(value);
  if (typeof decimal !== "string") return fractionOf(decimal);
  issues.push(decimalIssue(decimal, value, path));
  return null;
}

function readAttribute(value: unknown, path: string, issues: Issue[]): Attribute {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "string" && value.length <= MAX_TEXT) return value;
  if (typeof value === "string") {
    const message = `A text of ${value.length} characters is over the limit of ${MAX_TEXT}. Shorten it.`;
    issues.push(documentIssue("document.text_too_long", path, message));
    return null;
  }
  if (typeof value !== "number") {
    issues.push(wrongType(path, "text, number, boolean or null"));
    return null;
  }
  const decimal = parseDecimal(value);
  if (typeof decimal !== "string") return value;
  issues.push(decimalIssue(decimal, value, path));
  return null;
}

function missing(code: string, name: string, path: string): Issue {
  const at = path + pointer(["measures", name]);
  return issueOf(
    code,
    at,
    `${quoted(name)} is not among the facts. Give its value, or null where it is not known.`,
    { name: name.slice(0, 80) },
  );
}

function ambiguous(name: string, path: string): Issue {
  const at = path + pointer(["attributes", name]);
  return conditionIssue(
    "condition.ambiguous_field",
    at,
    `${quoted(name)} is both a measure and an attribute, so that it is not clear which one is meant. Rename one of them.`,
    { name: name.slice(0, 80) },
  );
}

function wrongType(path: string, expected: string): Issue {
  return documentIssue("document.wrong_type", path, `The value must be of type ${expected}.`, { expected });
}

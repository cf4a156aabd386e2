import { decimalIssue, type Fraction, fractionOf, parseDecimal } from "../decimal/index.js";
import {
  type DocumentCode,
  type Issue,
  isSafeKey,
  issueOf,
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
  const read: Readings = {
    measures: readEntries(facts, "measures", path, readMeasure, issues),
    attributes: readEntries(facts, "attributes", path, readAttribute, issues),
  };
  for (const name of measures) if (!read.measures.has(name)) issues.push(missing(missingCode, name, path));
  for (const name of inputs) {
    const isMeasure = read.measures.has(name);
    const isAttribute = read.attributes.has(name);
    if (isMeasure && isAttribute) issues.push(ambiguous(name, path));
    else if (!isMeasure && !isAttribute && !measures.includes(name))
      issues.push(missing(missingCode, name, path));
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, data: read };
}

type ReadValue<T> = (value: unknown, path: string, issues: Issue[]) => T | null;

/** The entries of one property of the facts. A faulty one counts as given, so that it is not reported as absent too. */
function readEntries<T>(
  facts: unknown,
  property: string,
  path: string,
  readValue: ReadValue<T>,
  issues: Issue[],
): Map<string, T | null> {
  const entries = new Map<string, T | null>();
  const at = `${path}/${property}`;
  try {
    if (!isObject(facts)) {
      // Said once, although two properties are read.
      if (property === "measures") issues.push(wrongType(path, "object"));
      return entries;
    }
    const container = ownValue(facts, property, at, issues);
    if (container === undefined) return entries;
    if (!isObject(container)) {
      issues.push(wrongType(at, "object"));
      return entries;
    }
    for (const key of Reflect.ownKeys(container)) readEntry(container, key, at, readValue, entries, issues);
  } catch {
    // A proxy may throw from any trap.
    issues.push(fault("document.unreadable", at, "Reading this value threw an error. Hand over plain data."));
  }
  return entries;
}

function readEntry<T>(
  container: object,
  key: string | symbol,
  at: string,
  readValue: ReadValue<T>,
  entries: Map<string, T | null>,
  issues: Issue[],
): void {
  if (typeof key !== "string" || !isSafeKey(key)) {
    const shown = String(key);
    issues.push(
      fault("document.forbidden_key", at, `The key ${quoted(shown)} is not allowed. Rename or remove it.`, {
        key: shown.slice(0, 80),
      }),
    );
    return;
  }
  const path = at + pointer([key]);
  const before = issues.length;
  const value = ownValue(container, key, path, issues);
  if (issues.length > before) entries.set(key, null);
  else if (value !== undefined) entries.set(key, readValue(value, path, issues));
}

/** The value of an own data property; undefined where there is none. An accessor is reported and not called. */
function ownValue(owner: object, key: string, path: string, issues: Issue[]): unknown {
  const property = Object.getOwnPropertyDescriptor(owner, key);
  if (property?.get === undefined && property?.set === undefined) return property?.value;
  issues.push(fault("document.accessor", path, "This property is computed by code. Hand over plain data."));
  return undefined;
}

function readMeasure(value: unknown, path: string, issues: Issue[]): Fraction | null {
  if (value === null) return null;
  const decimal = parseDecimal(value);
  if (typeof decimal !== "string") return fractionOf(decimal);
  issues.push(decimalIssue(decimal, value, path));
  return null;
}

function readAttribute(value: unknown, path: string, issues: Issue[]): Attribute {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "number") {
    issues.push(wrongType(path, "text, number, boolean or null"));
    return null;
  }
  const decimal = parseDecimal(value);
  if (typeof decimal !== "string") return value;
  issues.push(decimalIssue(decimal, value, path));
  return null;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
  return fault("document.wrong_type", path, `The value must be of type ${expected}.`, { expected });
}

function fault(code: DocumentCode, path: string, message: string, params: Issue["params"] = {}): Issue {
  return issueOf<DocumentCode>(code, path, message, params);
}

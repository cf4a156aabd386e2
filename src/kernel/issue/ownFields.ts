import { documentIssue } from "./documentIssue.js";
import { isList } from "./isList.js";
import { isPlainObject } from "./isPlainObject.js";
import { isSafeKey } from "./isSafeKey.js";
import { pointer, quoted } from "./issueOf.js";
import { MAX_NODES, MAX_TEXT } from "./limits.js";
import { computedIssue, ownValue, unreadableIssue } from "./ownValue.js";
import type { Issue } from "./types.js";

/** The own data properties of an object, by name; one that is undefined counts as absent. */
export type Fields = ReadonlyMap<string, unknown>;

/**
 * Reads the own data properties of a plain object without running any code of it.
 *
 * Facts and options are read by hand and not by a schema, which costs several times as much; the guards are those of
 * documents. A fault is added to `issues`, and an object with a fault still gives its sound fields, so that all faults
 * are found. With `known` any other field is a fault.
 *
 * @returns The fields, or null where the value is no plain object.
 */
export function ownFields(
  value: unknown,
  path: string,
  issues: Issue[],
  known?: ReadonlySet<string>,
): Fields | null {
  if (typeof value !== "object" || value === null || isList(value)) {
    const message = "An object is needed here. Hand over plain JSON.";
    issues.push(documentIssue("document.wrong_type", path, message, { expected: "object" }));
    return null;
  }
  try {
    if (isPlainObject(value)) return fieldsOf(value, path, issues, known);
    const message = "This is an instance of a class, not a plain object. Hand over plain JSON.";
    issues.push(documentIssue("document.not_json", path, message));
  } catch {
    // A proxy may throw from any trap.
    issues.push(unreadableIssue(path));
  }
  return null;
}

function fieldsOf(
  value: object,
  path: string,
  issues: Issue[],
  known: ReadonlySet<string> | undefined,
): Fields | null {
  const keys = Reflect.ownKeys(value);
  if (keys.length > MAX_NODES) {
    const message = `The object has more than ${MAX_NODES} fields. Split it.`;
    issues.push(documentIssue("document.too_large", path, message));
    return null;
  }
  const fields = new Map<string, unknown>();
  for (const key of keys) {
    const found = typeof key === "string" ? ownValue(value, key) : undefined;
    const fault = faultOf(key, found, path, known);
    if (fault !== null) issues.push(fault);
    else if (typeof key === "string" && found !== undefined) fields.set(key, found);
  }
  return fields;
}

function faultOf(
  key: string | symbol,
  found: unknown,
  path: string,
  known: ReadonlySet<string> | undefined,
): Issue | null {
  if (typeof key === "symbol")
    return documentIssue("document.not_json", path, "JSON has no symbol keys. Use text keys.");
  if (!isSafeKey(key) || key.length > MAX_TEXT) {
    const message = `The key ${quoted(key)} is not allowed. Rename or remove it.`;
    return documentIssue("document.forbidden_key", path, message, { key: key.slice(0, 80) });
  }
  if (found === undefined || known === undefined || known.has(key))
    return typeof found === "symbol" ? computedIssue(found, path + pointer([key])) : null;
  const message = `The field ${quoted(key)} is not known here. Remove it, or correct its name.`;
  return documentIssue("document.unknown_field", path + pointer([key]), message, { field: key.slice(0, 80) });
}

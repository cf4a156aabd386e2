import { documentIssue } from "./documentIssue.js";
import { isList } from "./isList.js";
import { isPlainObject } from "./isPlainObject.js";
import { isSafeKey } from "./isSafeKey.js";
import { pointer, quoted } from "./issueOf.js";
import { MAX_NODES, MAX_TEXT } from "./limits.js";
import { computedIssue, ownValue, unreadableIssue } from "./ownValue.js";
import type { Issue } from "./types.js";

/** Where an object stands. The path is asked for at a fault only, so that it may be a getter that puts the text together. */
export interface Located {
  readonly path: string;
}

/** What takes fields in, such as a map; each name comes once. */
export interface FieldSink {
  set(name: string, value: unknown): unknown;
}

/** Reads as `ownFields` does, which says how, but into any sink. False where the value is no plain object. */
export function scanFields(
  value: unknown,
  at: Located,
  issues: Issue[],
  into: FieldSink,
  known?: ReadonlySet<string>,
): boolean {
  if (typeof value !== "object" || value === null || isList(value)) {
    const message = "An object is needed here. Hand over plain JSON.";
    issues.push(documentIssue("document.wrong_type", at.path, message, { expected: "object" }));
    return false;
  }
  try {
    if (isPlainObject(value)) return scanPlain(value, at, issues, into, known);
    const message = "This is an instance of a class, not a plain object. Hand over plain JSON.";
    issues.push(documentIssue("document.not_json", at.path, message));
  } catch {
    // A proxy may throw from any trap.
    issues.push(unreadableIssue(at.path));
  }
  return false;
}

function scanPlain(
  value: object,
  at: Located,
  issues: Issue[],
  into: FieldSink,
  known: ReadonlySet<string> | undefined,
): boolean {
  // The two halves of Reflect.ownKeys, which engines answer three times as fast.
  const names = Object.getOwnPropertyNames(value);
  const symbols = Object.getOwnPropertySymbols(value);
  if (names.length + symbols.length > MAX_NODES) {
    const message = `The object has more than ${MAX_NODES} fields. Split it.`;
    issues.push(documentIssue("document.too_large", at.path, message));
    return false;
  }
  for (const name of names) {
    const found = ownValue(value, name);
    const fault = faultOf(name, found, at, known);
    if (fault !== null) issues.push(fault);
    else if (found !== undefined) into.set(name, found);
  }
  for (const _ of symbols)
    issues.push(documentIssue("document.not_json", at.path, "JSON has no symbol keys. Use text keys."));
  return true;
}

function faultOf(
  name: string,
  found: unknown,
  at: Located,
  known: ReadonlySet<string> | undefined,
): Issue | null {
  if (!isSafeKey(name) || name.length > MAX_TEXT) {
    const message = `The key ${quoted(name)} is not allowed. Rename or remove it.`;
    return documentIssue("document.forbidden_key", at.path, message, { key: name.slice(0, 80) });
  }
  if (found === undefined || known === undefined || known.has(name))
    return typeof found === "symbol" ? computedIssue(found, at.path + pointer([name])) : null;
  const message = `The field ${quoted(name)} is not known here. Remove it, or correct its name.`;
  return documentIssue("document.unknown_field", at.path + pointer([name]), message, {
    field: name.slice(0, 80),
  });
}

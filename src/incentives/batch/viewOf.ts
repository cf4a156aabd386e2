import type { FieldValue } from "../../kernel/index.js";
import { documentIssue, type Issue, isPlainObject, isSafeKey, pointer } from "../../kernel/issue/index.js";
import type { FlatRecord } from "../crediting/creditingFunction.js";

/** The own fields of a record; null where it is not flat, or has no id, and then `issues` says why. No code of it is run. */
export function viewOf(record: unknown, list: string, index: number, issues: Issue[]): FlatRecord | null {
  try {
    if (typeof record === "object" && record !== null && isPlainObject(record))
      return copy(record, list, index, issues);
  } catch {
    // A proxy may throw from any trap.
  }
  issues.push(
    documentIssue(
      "document.wrong_type",
      `${list}/${index}`,
      "A flat record is needed here. Hand over plain JSON.",
    ),
  );
  return null;
}

function copy(record: object, list: string, index: number, issues: Issue[]): FlatRecord | null {
  const view: Record<string, FieldValue> = {};
  for (const name of Object.keys(record)) {
    const property = Object.getOwnPropertyDescriptor(record, name);
    const value: unknown = property?.value;
    if (property?.get !== undefined || !isSafeKey(name) || !isPlain(value)) {
      const message =
        "A field of a record is a text, a finite number, true, false or null. Mend it, or leave it out.";
      issues.push(documentIssue("document.wrong_type", list + pointer([index, name]), message));
    } else if (value !== undefined) view[name] = value;
  }
  if (typeof view.id === "string" && view.id !== "") return issues.length === 0 ? view : null;
  issues.push(
    documentIssue(
      "document.missing_field",
      `${list}/${index}/id`,
      "A required field is missing. Add it (string).",
    ),
  );
  return null;
}

function isPlain(value: unknown): value is FieldValue | undefined {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value);
    case "string":
    case "boolean":
    case "bigint":
    case "undefined":
      return true;
    default:
      return value === null;
  }
}

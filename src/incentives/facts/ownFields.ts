import {
  type DocumentCode,
  type Issue,
  isSafeKey,
  issueOf,
  pointer,
  quoted,
} from "../../kernel/issue/index.js";

/** The own data properties of an object, by name; one that is undefined counts as absent. */
export type Fields = ReadonlyMap<string, unknown>;

/**
 * Reads the own data properties of a plain object without running any code of it.
 *
 * Facts come in great numbers, so they are read by hand and not by a schema; the guards are those of documents. A
 * fault is added to `issues`, and an object with a fault still gives its sound fields, so that all faults are found.
 *
 * @returns The fields, or null where the value is no plain object.
 */
export function ownFields(
  value: unknown,
  path: string,
  issues: Issue[],
  known?: ReadonlySet<string>,
): Fields | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    issues.push(
      factIssue("document.wrong_type", path, "An object is needed here. Hand over plain JSON.", {
        expected: "object",
      }),
    );
    return null;
  }
  try {
    if (isPlain(value)) return fieldsOf(value, path, issues, known);
    issues.push(
      factIssue(
        "document.not_json",
        path,
        "This is an instance of a class, not a plain object. Hand over plain JSON.",
      ),
    );
  } catch {
    // A proxy may throw from any trap.
    issues.push(
      factIssue("document.unreadable", path, "Reading this value threw an error. Hand over plain JSON."),
    );
  }
  return null;
}

/** An issue about the shape of a fact. */
export function factIssue(
  code: DocumentCode,
  path: string,
  message: string,
  params: Issue["params"] = {},
): Issue<DocumentCode> {
  return issueOf<DocumentCode>(code, path, message, params);
}

/** Object literals of any realm have a prototype without a prototype of its own. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === "object" && Object.getPrototypeOf(prototype) === null);
}

function fieldsOf(
  value: object,
  path: string,
  issues: Issue[],
  known: ReadonlySet<string> | undefined,
): Fields {
  const fields = new Map<string, unknown>();
  for (const key of Reflect.ownKeys(value)) {
    const fault = keyFault(key, path);
    if (fault !== null || typeof key === "symbol") {
      if (fault !== null) issues.push(fault);
      continue;
    }
    const property = Object.getOwnPropertyDescriptor(value, key);
    if (property?.get !== undefined || property?.set !== undefined) {
      issues.push(
        factIssue(
          "document.accessor",
          path + pointer([key]),
          "This property is computed by code. Hand over plain JSON.",
        ),
      );
    } else if (property?.value !== undefined && known !== undefined && !known.has(key)) {
      const message = `The field ${quoted(key)} is not known here. Remove it, or correct its name.`;
      issues.push(
        factIssue("document.unknown_field", path + pointer([key]), message, { field: key.slice(0, 80) }),
      );
    } else if (property?.value !== undefined) {
      fields.set(key, property.value);
    }
  }
  return fields;
}

/** Longer names are refused before they reach a message or a map. */
const LONGEST_KEY = 100_000;

function keyFault(key: string | symbol, path: string): Issue | null {
  if (typeof key === "symbol")
    return factIssue("document.not_json", path, "JSON has no symbol keys. Use text keys.");
  if (isSafeKey(key) && key.length <= LONGEST_KEY) return null;
  return factIssue(
    "document.forbidden_key",
    path,
    `The key ${quoted(key)} is not allowed. Rename or remove it.`,
    { key: key.slice(0, 80) },
  );
}

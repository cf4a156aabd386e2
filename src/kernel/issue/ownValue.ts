import type { DocumentCode } from "./codes.js";
import { documentIssue } from "./documentIssue.js";
import type { Issue } from "./types.js";

/**
 * What {@link ownValue} finds in place of a value that only code could tell: `COMPUTED` of a getter, `UNREADABLE` of a
 * proxy that throws.
 *
 * These are symbols and not undefined, so that every reader of numbers, texts and choices refuses them. A weight that
 * is a getter must not pass for a weight that was left out.
 */
export const COMPUTED: unique symbol = Symbol("computed");
export const UNREADABLE: unique symbol = Symbol("unreadable");

/**
 * The own data property of anything: undefined where there is none, {@link COMPUTED} or {@link UNREADABLE} where only
 * code could tell.
 *
 * Neither a getter nor a prototype is ever asked, and nothing is thrown.
 */
export function ownValue(owner: unknown, key: string | number): unknown {
  if (typeof owner !== "object" || owner === null) return undefined;
  try {
    const property = Object.getOwnPropertyDescriptor(owner, key);
    return property?.get === undefined && property?.set === undefined ? property?.value : COMPUTED;
  } catch {
    return UNREADABLE;
  }
}

/** The fault of a value that only code could tell, or null for any other value. */
export function computedIssue(found: unknown, path: string): Issue<DocumentCode> | null {
  if (found === COMPUTED) {
    const message = "This property is computed by code, which is never run. Hand over plain JSON.";
    return documentIssue("document.accessor", path, message);
  }
  return found === UNREADABLE ? unreadableIssue(path) : null;
}

/** The fault of a value, such as a proxy, that throws when it is looked at. */
export function unreadableIssue(path: string): Issue<DocumentCode> {
  return documentIssue(
    "document.unreadable",
    path,
    "Reading this value threw an error. Hand over plain JSON.",
  );
}

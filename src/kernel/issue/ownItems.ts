import { documentIssue } from "./documentIssue.js";
import { isList } from "./isList.js";
import { MAX_NODES } from "./limits.js";
import { computedIssue, ownValue, unreadableIssue } from "./ownValue.js";
import type { Issue } from "./types.js";

/**
 * The items of an array, read without running any code of it; a hole, and an item that is a fault, is undefined.
 *
 * @returns The items, or null where the value is no array or a hopeless one, and then `issues` says why.
 */
export function ownItems(value: unknown, path: string, issues: Issue[]): readonly unknown[] | null {
  if (!isList(value)) {
    const message = "A list is needed here. Hand over an array.";
    issues.push(documentIssue("document.wrong_type", path, message, { expected: "array" }));
    return null;
  }
  const length = ownValue(value, "length");
  if (typeof length !== "number") {
    issues.push(unreadableIssue(path));
    return null;
  }
  if (length > MAX_NODES) {
    const message = `The list has more than ${MAX_NODES} items. Split it.`;
    issues.push(documentIssue("document.too_large", path, message));
    return null;
  }
  // A loop, because Array.from takes twice the time for a list of records.
  const items: unknown[] = [];
  for (let index = 0; index < length; index += 1) items.push(itemOf(value, index, path, issues));
  return items;
}

function itemOf(list: readonly unknown[], index: number, path: string, issues: Issue[]): unknown {
  const item = ownValue(list, index);
  const fault = typeof item === "symbol" ? computedIssue(item, `${path}/${index}`) : null;
  if (fault === null) return item;
  issues.push(fault);
  return undefined;
}

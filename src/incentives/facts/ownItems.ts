import type { Issue } from "../../kernel/issue/index.js";
import { factIssue } from "./ownFields.js";

/** As many as a document may hold values. */
const MOST_ITEMS = 1_000_000;

/** The items of an array, read without running any code of it, or null where the value is no array. */
export function ownItems(value: unknown, path: string, issues: Issue[]): readonly unknown[] | null {
  if (!Array.isArray(value)) {
    issues.push(
      factIssue("document.wrong_type", path, "A list is needed here. Hand over an array.", {
        expected: "array",
      }),
    );
    return null;
  }
  if (value.length > MOST_ITEMS) {
    issues.push(
      factIssue("document.too_large", path, `The list has more than ${MOST_ITEMS} items. Split it.`),
    );
    return null;
  }
  try {
    return Array.from({ length: value.length }, (_, index) => itemOf(value, index, path, issues));
  } catch {
    // A proxy may throw from any trap.
    issues.push(
      factIssue("document.unreadable", path, "Reading this list threw an error. Hand over plain JSON."),
    );
    return null;
  }
}

function itemOf(list: readonly unknown[], index: number, path: string, issues: Issue[]): unknown {
  const property = Object.getOwnPropertyDescriptor(list, index);
  if (property?.get === undefined && property?.set === undefined) return property?.value;
  issues.push(
    factIssue(
      "document.accessor",
      `${path}/${index}`,
      "This item is computed by code. Hand over plain JSON.",
    ),
  );
  return undefined;
}

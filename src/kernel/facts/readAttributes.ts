import { parseDecimal } from "../decimal/index.js";
import { documentIssue, MAX_TEXT, ownFields, pointer } from "../issue/index.js";
import type { Faults } from "./faults.js";

type Attribute = string | number | boolean | null;

/** Reads the attributes by name; null stands for one that is known to be missing. */
export function readAttributes(value: unknown, faults: Faults): Map<string, Attribute> {
  const attributes = new Map<string, Attribute>();
  let index = -1;
  for (const [name, given] of ownFields(value, "/attributes", faults.issues) ?? []) {
    index += 1;
    if (isAttribute(given)) {
      attributes.set(name, given);
      continue;
    }
    const message = `An attribute is a text of at most ${MAX_TEXT} characters, a number that is a decimal, true, false or null.`;
    const issue = documentIssue("document.wrong_type", `/attributes${pointer([name])}`, message);
    faults.issues.push(issue);
    faults.leftOut.push({
      id: name.slice(0, 80),
      stream: "attributes",
      index,
      reason: issue.code,
      amount: null,
    });
    attributes.set(name, null);
  }
  return attributes;
}

function isAttribute(value: unknown): value is Attribute {
  if (typeof value === "string") return value.length <= MAX_TEXT;
  return (
    value === null ||
    typeof value === "boolean" ||
    (typeof value === "number" && typeof parseDecimal(value) === "object")
  );
}

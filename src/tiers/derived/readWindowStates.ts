import { readText } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
} from "../../kernel/issue/index.js";
import type { LadderWindowCode } from "./codes.js";
import type { WindowState } from "./types.js";
import { readExact } from "./windowState.js";

const FIELDS: ReadonlySet<string> = new Set(["id", "values", "bases"]);

/** Reads what a state carries of the windows of a ladder. */
export function readWindowStates(value: unknown, path: string, issues: Issue[]): readonly WindowState[] {
  const items = ownItems(value, path, issues) ?? [];
  return items.flatMap((item, index) => {
    const at = `${path}/${index}`;
    const fields = ownFields(item, at, issues, FIELDS);
    if (fields === null) return [];
    const id = readText(fields, "id", at, issues);
    const values = readValues(fields, "values", at, issues);
    const bases = fields.has("bases") ? readValues(fields, "bases", at, issues) : null;
    return id === null ? [] : [{ id, values, ...(bases === null ? {} : { bases }) }];
  });
}

function readValues(fields: Fields, name: string, path: string, issues: Issue[]): readonly (string | null)[] {
  const at = `${path}/${name}`;
  if (!fields.has(name)) {
    const message = "A required field is missing. Add it (array).";
    issues.push(documentIssue("document.missing_field", at, message, { expected: "array" }));
    return [];
  }
  return (ownItems(fields.get(name), at, issues) ?? []).map((value, index) => {
    if (typeof value === "string" && readExact(value) !== null) return value;
    if (value !== null) {
      const message =
        "A value of a window is a decimal, two with a slash between them, or null. Hand the state over as the result before returned it.";
      issues.push(issueOf<LadderWindowCode>("tiers.bad_window_value", `${at}/${index}`, message));
    }
    return null;
  });
}

import { documentIssue, type FieldView, type Issue, MAX_TEXT } from "../issue/index.js";

/** A required text that is not empty; null where it is missing or faulty, and then `issues` says why. */
export function readText(fields: FieldView, name: string, path: string, issues: Issue[]): string | null {
  if (fields.has(name)) return checkText(fields.get(name), `${path}/${name}`, issues);
  issues.push(
    documentIssue(
      "document.missing_field",
      `${path}/${name}`,
      "A required field is missing. Add it (string).",
      {
        expected: "string",
      },
    ),
  );
  return null;
}

/** A text that is not empty and of a bearable length. */
export function checkText(value: unknown, path: string, issues: Issue[]): string | null {
  const fault = textFault(value, path);
  if (fault !== null) issues.push(fault);
  return fault === null && typeof value === "string" ? value : null;
}

function textFault(value: unknown, path: string): Issue | null {
  if (typeof value !== "string") {
    return documentIssue("document.wrong_type", path, "The value must be of type string.", {
      expected: "string",
    });
  }
  if (value === "")
    return documentIssue("document.wrong_value", path, "The text is empty. Write at least one character.");
  if (value.length <= MAX_TEXT) return null;
  return documentIssue(
    "document.text_too_long",
    path,
    `A text of ${value.length} characters is over the limit of ${MAX_TEXT}. Shorten it.`,
  );
}

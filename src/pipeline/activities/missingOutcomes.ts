import { documentIssue, type Issue } from "../../kernel/issue/index.js";

/** Nobody can guess what a success is. */
export function missingOutcomes(): Issue {
  const message = "A required field is missing. Add it (the outcomes that are successes).";
  return documentIssue("document.missing_field", "/options/outcomes", message, { expected: "array" });
}

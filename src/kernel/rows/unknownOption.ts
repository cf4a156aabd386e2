import { documentIssue, type Issue } from "../issue/index.js";

/** Says that a call knows no such option, although others do: it must not pass for one that was heeded. */
export function unknownOption(name: "only" | "trace"): Issue {
  const message = `The field "${name}" is not known here. Remove it, and take from the result what is wanted.`;
  return documentIssue("document.unknown_field", `/options/${name}`, message, { field: name });
}

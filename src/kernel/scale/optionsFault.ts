import { documentIssue, type Issue, isList } from "../issue/index.js";

/** The fault of options that are none, such as null; null where they are an object. */
export function optionsFault(options: unknown): Issue | null {
  if (typeof options === "object" && options !== null && !isList(options)) return null;
  const message = "The options must be an object. Write them as one, or leave them out.";
  return documentIssue("document.wrong_type", "/options", message, { expected: "object" });
}

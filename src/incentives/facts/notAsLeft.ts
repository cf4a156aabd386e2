import { documentIssue, type Issue } from "../../kernel/issue/index.js";

/** A value of a state that no statement leaves behind. */
export function notAsLeft(path: string): Issue {
  const message =
    "This does not go with the rest of the state. Hand the state over as the statement before returned it.";
  return documentIssue("document.wrong_value", path, message);
}

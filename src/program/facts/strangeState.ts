import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { ProgramFactsCode } from "../codes.js";

/** What a state says of a document that the program does not have: it must not get lost in silence. */
export function strangeState(documentId: string, path: string): Issue {
  const message = `The state holds something of ${quoted(documentId)}, which the program does not have. Hand the state over unchanged, or remove that entry.`;
  return issueOf<ProgramFactsCode>("program.state_of_unknown_document", path, message, {
    id: documentId.slice(0, 80),
  });
}

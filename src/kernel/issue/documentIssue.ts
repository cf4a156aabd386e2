import type { DocumentCode } from "./codes.js";
import { issueOf } from "./issueOf.js";
import type { Issue } from "./types.js";

/** An issue with the shape of a document or a fact. */
export function documentIssue(
  code: DocumentCode,
  path: string,
  message: string,
  params: Issue["params"] = {},
): Issue<DocumentCode> {
  return issueOf<DocumentCode>(code, path, message, params);
}

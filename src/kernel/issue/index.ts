export { type AttainmentError, attainmentError, isAttainmentError } from "./attainmentError.js";
export type { DocumentCode } from "./codes.js";
export { issueOf, pointer, quoted } from "./issueOf.js";
export { readDocument, unwrap } from "./readDocument.js";
export { capIssues, isSafeKey, type Json, MAX_ISSUES, type ReadLimits, readJson } from "./readJson.js";
export type { Issue, IssueParam, LeftOut, Result, Severity } from "./types.js";

import type * as z from "zod";
import { capIssues } from "./capIssues.js";
import { type ReadLimits, readJson } from "./readJson.js";
import type { Result } from "./types.js";
import { messageOf, translateIssues } from "./zodIssues.js";

/**
 * Reads an unknown document: first as plain JSON, then against its schema. `schema` is a function, so that building
 * it is paid by the first document and not by the import.
 */
export function readDocument<T>(
  document: unknown,
  schema: () => z.ZodType<T>,
  limits: ReadLimits = {},
): Result<T> {
  const json = readJson(document, limits);
  if (!json.ok) return json;
  // Words of our own, because those of zod are in the language that somebody else may have set for the whole process.
  const parsed = schema().safeParse(json.data, { error: messageOf });
  if (parsed.success) return { ok: true, data: parsed.data };
  return { ok: false, issues: capIssues(translateIssues(parsed.error.issues, json.data), limits.maxIssues) };
}

import type * as z from "zod";
import { readEvaluateOptions } from "../../kernel/facts/index.js";
import { capIssues, documentIssue, type Issue, type Result, readDocument } from "../../kernel/issue/index.js";
import type { EvaluateOptions } from "../../kernel/trace/index.js";

/** The options of a call: those of every evaluation, and its own. */
export interface CallOptions<Own> {
  readonly common: EvaluateOptions;
  readonly own: Own;
}

/** Reads the options of a call; its own ones have the names `names` and the schema. */
export function readCallOptions<Own>(
  given: unknown,
  names: readonly string[],
  schema: () => z.ZodType<Own>,
): Result<CallOptions<Own>> {
  const read = readEvaluateOptions(given, names);
  if (!read.ok) return { ok: false, issues: capIssues(read.issues) };
  const { options: common, own } = read.data;
  if (common.only !== undefined) return { ok: false, issues: [nothingToLimit()] };
  const fields = Object.fromEntries(names.flatMap((name) => (own.has(name) ? [[name, own.get(name)]] : [])));
  const document = readOwnOptions(fields, schema);
  return document.ok ? { ok: true, data: { common, own: document.data } } : document;
}

/** Reads options that are a document of their own. */
export function readOwnOptions<Own>(given: unknown, schema: () => z.ZodType<Own>): Result<Own> {
  const document = readDocument(given, schema);
  if (document.ok) return document;
  return {
    ok: false,
    issues: document.issues.map((issue) => ({ ...issue, path: `/options${issue.path}` })),
  };
}

function nothingToLimit(): Issue {
  const message = "There is nothing here that `only` could name. Leave it out.";
  return documentIssue("document.unknown_field", "/options/only", message, { field: "only" });
}

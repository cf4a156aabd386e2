import { type Issue, type Json, type Result, readDocument, readJson } from "../issue/index.js";
import { measureIssue } from "./measureIssue.js";
import { formsOf, measureForms, measureSchemas, notOneForm } from "./schema.js";
import type { Measure } from "./types.js";

/** Documents of measures, and the JSON pointer of each. */
export interface ReadMeasures {
  readonly measures: readonly Measure[];
  readonly refs: readonly string[];
}

/** Reads one measure, or an array of them. */
export function readMeasures(documents: unknown): Result<ReadMeasures> {
  const json = readJson(documents);
  if (!json.ok) return json;
  const list: readonly Json[] = isList(json.data) ? json.data : [json.data];
  const refs = list.map((_, index) => (isList(json.data) ? `/${index}` : ""));
  const issues: Issue[] = [];
  const measures: Measure[] = [];
  for (const [index, document] of list.entries()) {
    const read = readMeasure(document, refs[index] ?? "");
    if (read.ok) measures.push(read.data);
    else for (const issue of read.issues) issues.push(issue);
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, data: { measures, refs } };
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

function readMeasure(document: Json, ref: string): Result<Measure> {
  const forms = typeof document === "object" && document !== null ? formsOf(document) : null;
  if (forms !== null && forms.length !== 1) {
    const params = { found: forms, allowed: measureForms() };
    const issue = measureIssue("measure.one_aggregate", ref, notOneForm(forms), params);
    return { ok: false, issues: [issue] };
  }
  const read = readDocument(document, () => measureSchemas()[forms?.[0] ?? "sum"]);
  if (read.ok) return read;
  return { ok: false, issues: read.issues.map((issue) => ({ ...issue, path: ref + issue.path })) };
}

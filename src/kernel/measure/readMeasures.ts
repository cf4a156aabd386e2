import { type Issue, type Json, quoted, type Result, readDocument, readJson } from "../issue/index.js";
import { measureIssue } from "./measureIssue.js";
import { type MeasureForm, type MeasureSchemas, measureSchemas } from "./schema.js";
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
  const schemas = measureSchemas();
  const forms = formsOf(document, schemas);
  if (typeof document === "object" && document !== null && forms.length !== 1)
    return { ok: false, issues: [notOneForm(forms, schemas, ref)] };
  const read = readDocument(document, () => schemas[forms[0] ?? "sum"]);
  if (read.ok) return read;
  return { ok: false, issues: read.issues.map((issue) => ({ ...issue, path: ref + issue.path })) };
}

function formsOf(document: Json, schemas: MeasureSchemas): readonly MeasureForm[] {
  if (typeof document !== "object" || document === null) return [];
  return namesOf(schemas).filter((form) => Object.hasOwn(document, form));
}

function notOneForm(forms: readonly MeasureForm[], schemas: MeasureSchemas, ref: string): Issue {
  const known = namesOf(schemas);
  const what = forms.length === 0 ? "names no way" : `names ${forms.map(quoted).join(" and ")}`;
  const message = `The measure ${what} to become a number. Give it exactly one of ${known.join(", ")}.`;
  return measureIssue("measure.one_aggregate", ref, message, { found: forms, allowed: known });
}

function namesOf(schemas: MeasureSchemas): readonly MeasureForm[] {
  // The keys of the record are its type's: it is built in one place, from a literal.
  return Object.keys(schemas) as MeasureForm[];
}

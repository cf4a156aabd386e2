import { readWeight } from "../allocation/index.js";
import { buildRecordCondition, type RecordCondition } from "../condition/index.js";
import { type DocumentCode, type Issue, isSafeKey, issueOf, quoted } from "../issue/index.js";
import { resolveWeights, type WeighedItem, type Weights } from "../weighting/index.js";
import { buildExpression } from "./buildExpression.js";
import type { Reference } from "./expressionNode.js";
import { aggregateOf, type DerivedNode, type MeasureNode, type RecordNode } from "./measureNode.js";
import type { DerivedMeasure, Measure, RecordMeasure, RelatedMeasure } from "./types.js";

/** Compiles one measure by itself, or tells its faults; `ref` is its JSON pointer. */
export function buildMeasure(measure: Measure, ref: string, issues: Issue[]): MeasureNode | null {
  if ("from" in measure) return buildRecords(measure, ref, issues);
  if ("derive" in measure) return buildDerived(measure, ref, issues);
  if (!("given" in measure)) return buildRelated(measure, ref, issues);
  const { id, title, unit } = measure;
  return { kind: "given", id, ref, title, unit };
}

function buildDerived(measure: DerivedMeasure, ref: string, issues: Issue[]): DerivedNode | null {
  const { id, title, unit, derive } = measure;
  const references: Reference[] = [];
  const place = { ref: `${ref}/derive`, path: "", depth: 1, measure: id, issues, references };
  const expression = buildExpression(derive, place);
  return expression === null ? null : { kind: "derived", id, ref, title, unit, expression, references };
}

function buildRecords(measure: RecordMeasure, ref: string, issues: Issue[]): RecordNode | null {
  const { id, title, unit, from, person, date, window } = measure;
  const { aggregate, field } = aggregateOf(measure);
  const names = [
    { name: from, at: "from" },
    { name: person, at: "person" },
    { name: date, at: "date" },
    ...(field === null ? [] : [{ name: field, at: aggregate }]),
  ];
  const unsafe = names.filter(({ name }) => !isSafeKey(name));
  for (const { name, at } of unsafe) {
    const message = `The name ${quoted(name)} cannot be that of a field or stream. Choose another.`;
    issues.push(issueOf<DocumentCode>("document.forbidden_key", `${ref}/${at}`, message, { key: name }));
  }
  const where = readWhere(measure, ref, issues);
  if (unsafe.length > 0 || where === undefined) return null;
  return {
    kind: "records",
    id,
    ref,
    title,
    unit,
    stream: from,
    where,
    person,
    date,
    window: window ?? "period",
    aggregate,
    field,
  };
}

function readWhere(measure: RecordMeasure, ref: string, issues: Issue[]): RecordCondition | null | undefined {
  if (measure.where === undefined) return null;
  const built = buildRecordCondition(measure.where, `${ref}/where`);
  if (built.ok) return built.data;
  for (const issue of built.issues) issues.push(issue);
  return undefined;
}

function buildRelated(measure: RelatedMeasure, ref: string, issues: Issue[]): MeasureNode | null {
  const { id, title, unit } = measure;
  if ("ratio" in measure) return { kind: "ratio", id, ref, title, unit, ratio: measure.ratio };
  if ("growth" in measure) return { kind: "growth", id, ref, title, unit, ...measure.growth };
  const weights = readWeights(measure.weightedRatio, `${ref}/weightedRatio`, issues);
  return weights === null
    ? null
    : { kind: "weightedRatio", id, ref, title, unit, terms: measure.weightedRatio, weights };
}

function readWeights(
  terms: Extract<RelatedMeasure, { readonly weightedRatio: unknown }>["weightedRatio"],
  path: string,
  issues: Issue[],
): Weights | null {
  const items: WeighedItem[] = [];
  for (const [index, term] of terms.entries()) {
    const place = `${path}/${index}`;
    const read = readWeight(term.weight, `${place}/weight`, "weighting");
    if ("issues" in read) for (const issue of read.issues) issues.push(issue);
    else items.push({ id: String(index), path: place, weight: read.weight });
  }
  if (items.length < terms.length) return null;
  const weights = resolveWeights(items, "explicit", null, path);
  if (weights.ok) return weights.data;
  for (const issue of weights.issues) issues.push(issue);
  return null;
}

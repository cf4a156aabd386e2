import type { Readings } from "../kernel/condition/index.js";
import { type Fraction, fractionOf, parseDecimal } from "../kernel/decimal/index.js";
import { type Issue, pointer, quoted } from "../kernel/issue/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import type { ScoredItem } from "./scoring.js";
import { segmentIssue } from "./segmentIssue.js";

/** What an item came to: the value of its field, and the ratio. */
export interface ItemScore {
  readonly actual: Fraction | null;
  readonly ratio: Fraction | null;
}

/** Scores one item of a customer. With a trace it records one node. A field that is no decimal is told as an issue. */
export function scoreItem(
  { item, ref, curve }: ScoredItem,
  segmentationId: string,
  readings: Readings,
  issues: Issue[],
  trace: Tracer | undefined,
): ItemScore {
  const mark = trace?.mark();
  const actual = numberIn(item.field, readings, issues);
  const value = actual === null || curve === null ? null : curve.at({ value: actual }, readings, trace);
  const ratio = curve === null ? actual : (value?.exact ?? null);
  const note = actual === null ? "missing_field" : value?.reason;
  const node = {
    id: `${segmentationId}.${item.id}`,
    ref,
    label: item.title,
    inputs: [{ id: item.field, value: actual }],
    value: ratio,
    note,
  };
  if (value === null) trace?.node({ ...node, kind: "input" }, mark);
  else trace?.node({ ...node, kind: "line" }, mark);
  return { actual, ratio };
}

/** The number that a field holds: a measure, or text that is a decimal; null where it is missing. */
function numberIn(field: string, { measures, attributes }: Readings, issues: Issue[]): Fraction | null {
  const measure = measures.get(field);
  if (measure !== undefined) return measure;
  const found = attributes.get(field) ?? null;
  if (found === null) return null;
  const decimal = parseDecimal(found);
  if (typeof decimal !== "string") return fractionOf(decimal);
  const message = `The field ${quoted(field)} is scored and holds ${quoted(String(found))}, which is no decimal. Write a number, or null where it is not known.`;
  issues.push(segmentIssue("segments.not_decimal", pointer(["fields", field]), message, { field }));
  return null;
}

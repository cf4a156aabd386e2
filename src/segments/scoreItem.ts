import type { Readings } from "../kernel/condition/index.js";
import type { Fraction } from "../kernel/decimal/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import type { ScoredItem } from "./scoring.js";

/** What an item came to: the value of its field, and the ratio. */
export interface ItemScore {
  readonly actual: Fraction | null;
  readonly ratio: Fraction | null;
}

/** Scores one item of a customer, whose numbers stand as measures. With a trace it records one node. */
export function scoreItem(
  { item, ref, curve }: ScoredItem,
  segmentationId: string,
  readings: Readings,
  trace: Tracer | undefined,
): ItemScore {
  const mark = trace?.mark();
  const actual = readings.measures.get(item.field) ?? null;
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

import { addFractions, type Fraction, multiplyFractions } from "../kernel/decimal/index.js";
import type { PersonReading } from "../kernel/facts/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import { meansOf, type PersonMeans } from "./meansOf.js";
import type { PersonScoring } from "./personScoring.js";
import type { RubricParts } from "./rubricParts.js";
import { type WeightReason, weighPerson } from "./weighPerson.js";

/** The score of one person before its steps. */
export interface PersonTotal {
  readonly means: PersonMeans;
  readonly total: Fraction | null;
  readonly refusal: WeightReason | null;
}

/**
 * The mean of the ratios times what the rubric is out of, and where weights are factors times their sum. With a trace it
 * records one node.
 */
export function totalOf(
  parts: RubricParts,
  scoring: PersonScoring,
  reading: PersonReading,
  trace: Tracer | undefined,
): PersonTotal {
  const { document, ref, range, factor, weighting, policies } = parts;
  const since = trace?.mark();
  constant(trace, `${document.id}.from`, `${ref}/outOf/from`, range.from);
  const mark = trace?.mark();
  const weights = weighPerson(weighting, scoring.ratings, policies);
  constant(trace, `${document.id}.outOf`, document.outOf === undefined ? ref : `${ref}/outOf`, range.span);
  constant(trace, `${document.id}.factors`, `${ref}/weights`, factor);
  const means = meansOf(parts, scoring, weights, reading, trace);
  const points = pointsOf(parts);
  const product = means.value === null ? null : multiplyFractions(points, means.value);
  const note = weights.refusal ?? undefined;
  trace?.node({ id: `${document.id}.total`, kind: "product", ref, value: product, note }, mark);
  if (range.from === null) return { means, total: product, refusal: weights.refusal };
  const total = product === null ? null : addFractions(range.from, product);
  trace?.node({ id: `${document.id}.scaled`, kind: "sum", ref: `${ref}/outOf`, value: total, note }, since);
  return { means, total, refusal: weights.refusal };
}

/** The points of a ratio of one in all indicators. */
export function pointsOf({ range, factor }: RubricParts): Fraction {
  return factor === null ? range.span : multiplyFractions(range.span, factor);
}

function constant(trace: Tracer | undefined, id: string, ref: string, value: Fraction | null): void {
  if (value !== null) trace?.node({ id, kind: "constant", ref, params: { value }, value });
}

import { type Fraction, ONE } from "../kernel/decimal/index.js";
import type { PersonReading } from "../kernel/facts/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import { type Mean, type MeanPlace, meanOf } from "../kernel/weighting/index.js";
import { NOTHING } from "./curves/constants.js";
import type { PersonScoring } from "./personScoring.js";
import { rateIndicator } from "./rateIndicator.js";
import type { RubricParts } from "./rubricParts.js";
import type { PersonWeighting } from "./weighPerson.js";

/** The means of one person on both levels. */
export interface PersonMeans {
  /** The mean of the rubric. */
  readonly value: Fraction | null;
  readonly outer: Pick<Mean, "weights" | "sum">;
  readonly inner: readonly Mean[];
}

/** Takes the means with the weights of one person. With a trace it records one node, the mean of the rubric. */
export function meansOf(
  parts: RubricParts,
  { ratings, before }: PersonScoring,
  weighting: PersonWeighting,
  reading: PersonReading,
  trace: Tracer | undefined,
): PersonMeans {
  const { document, ref, groups, policies, limits } = parts;
  const held = limits.length === 0 ? undefined : { limits, readings: before };
  const isZero = policies.notApplicable === "zero";
  const since = trace?.mark() ?? 0;
  const inner = groups.map(({ dimension, ref: at, indicators }, group): Mean => {
    const mark = trace?.mark() ?? 0;
    // Rated once more, because nodes have to stand in order and the weights had to be known before.
    if (trace !== undefined) for (const each of indicators) rateIndicator(each, reading, isZero, trace, held);
    const values = (ratings[group] ?? []).map(({ status, ratio }) =>
      isZero && status === "notApplicable" ? NOTHING : ratio,
    );
    const name = dimension === null ? "mean" : dimension.id;
    const place = placeOf(trace, mark, `${document.id}.${name}`, at, dimension?.title);
    const weights = weighting.inner[group] ?? { weights: [], sum: ONE };
    return meanOf(weights, values, weighting.missing[group] ?? "refuse", place);
  });
  const [only] = inner;
  if (document.dimensions === undefined && only !== undefined)
    return { value: only.value, outer: weighting.outer, inner };
  const values = inner.map(({ value }) => value);
  const place = placeOf(trace, since, `${document.id}.mean`, ref, undefined);
  const outer = meanOf(weighting.outer, values, weighting.outerMissing, place);
  return { value: outer.value, outer, inner };
}

function placeOf(
  trace: Tracer | undefined,
  mark: number,
  id: string,
  ref: string,
  label: string | undefined,
): MeanPlace | undefined {
  return trace === undefined ? undefined : { trace, mark, id, ref, label };
}

import { type Fraction, multiplyFractions } from "../kernel/decimal/index.js";
import type { Settled } from "../kernel/hysteresis/index.js";
import type { RawAmount, Tracer } from "../kernel/trace/index.js";
import type { Mean } from "../kernel/weighting/index.js";
import type { Scoring } from "./scoring.js";

/** What placing a customer came to, step by step. */
export interface Placing {
  readonly mean: Mean;
  readonly score: RawAmount | null;
  readonly settled: Settled | null;
  /** The place of the segment before. */
  readonly before: number | null;
}

/** Records the way from the mean, which is recorded already, to the grade; its outermost node is the grade. */
export function traceGrade(trace: Tracer, scoring: Scoring, placing: Placing, mark: number): void {
  const { document, ref, outOf, rounding } = scoring;
  const { mean, score } = placing;
  const full = document.outOf === undefined ? ref : `${ref}/outOf`;
  const constant = { params: { value: outOf }, value: outOf } as const;
  trace.node({ id: `${document.id}.outOf`, kind: "constant", ref: full, ...constant });
  const product = mean.value === null ? null : multiplyFractions(outOf, mean.value);
  trace.node({ id: `${document.id}.exact`, kind: "product", ref, value: product }, mark);
  const rounded = { id: `${document.id}.score`, kind: "round", ref, rounding: { ...rounding } } as const;
  trace.node({ ...rounded, value: score, note: mean.reason }, mark);
  trace.node(
    {
      id: document.id,
      kind: "grade",
      ref,
      label: document.title,
      inputs: [{ id: "value", value: score }],
      params: gradeParams(scoring, placing),
      value: placing.settled === null ? null : (scoring.segmentIds[placing.settled.index] ?? null),
      note: placing.settled?.isHeld === true ? "held_by_hysteresis" : mean.reason,
    },
    mark,
  );
}

/** The grade with its bounds, and what hysteresis had to do with it. */
function gradeParams({ document, bounds, segmentIds, margins }: Scoring, { settled, before }: Placing) {
  if (settled === null) return {};
  const { index, natural, isHeld } = settled;
  const known = before === null ? undefined : segmentIds[before];
  const hasMargins = document.hysteresis !== undefined;
  return {
    band: segmentIds[index] ?? null,
    title: document.grades[index]?.title,
    from: boundAt(bounds, index - 1),
    to: boundAt(bounds, index),
    boundary: "upperBand",
    previous: known,
    up: hasMargins ? margins.up : undefined,
    down: hasMargins ? margins.down : undefined,
    heldFrom: isHeld ? segmentIds[natural] : undefined,
  };
}

function boundAt(bounds: readonly Fraction[], index: number): Fraction | null {
  return bounds[index] ?? null;
}

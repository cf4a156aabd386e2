import type { Readings } from "../../kernel/condition/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import { prefixed, type Tracer } from "../../kernel/trace/index.js";
import type { Rating } from "../rating.js";
import type { LimitFunction } from "./buildLimits.js";

/** The limits of a rubric, with what their conditions read. */
export interface LimitList {
  readonly limits: readonly LimitFunction[];
  readonly readings: Readings;
}

/** The rating of an indicator with its ratio within the limits that hold for it. */
export function held(
  rating: Rating,
  id: string,
  limits: readonly LimitFunction[],
  readings: Readings,
): Rating {
  if (rating.ratio === null) return rating;
  return { ...rating, ratio: limited(rating.ratio, id, { limits, readings }) };
}

/** The ratio of an indicator within its limits; `mark` was set before the node of the ratio was recorded. */
export function limited(
  ratio: Fraction,
  id: string,
  { limits, readings }: LimitList,
  nodeId?: string,
  trace?: Tracer,
  mark?: number,
): Fraction {
  let value = ratio;
  for (const { cap, indicators } of limits) {
    if (indicators !== null && !indicators.has(id)) continue;
    const within = nodeId === undefined ? undefined : prefixed(trace, nodeId);
    // A cap by a constant always leaves a number.
    value = cap.apply({ exact: value }, readings, within, mark ?? 0).exact ?? value;
  }
  return value;
}

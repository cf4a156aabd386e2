import type { Period } from "../calendar/index.js";
import { addFractions } from "../decimal/index.js";
import type { MeasureNode } from "../measure/measureNode.js";
import type { BreakdownRun } from "./breakdownRun.js";
import { type Figure, none } from "./figure.js";
import { mixAndRate, type Quotient } from "./mixAndRate.js";
import { type Part, wholePart } from "./siblingsOf.js";
import type { BreakdownComparison } from "./types.js";
import { unitFault } from "./unitFault.js";

/** What a part moves a ratio of the whole by. */
export interface FiguredEffects {
  readonly mix: Figure;
  readonly rate: Figure;
}

type RatioNode = Extract<MeasureNode, { readonly kind: "ratio" }>;

/** A ratio now and in the earlier period. */
interface Course {
  readonly now: Quotient;
  readonly base: Quotient;
}

/** The effects of a part on a ratio of two measures that add up; null where they do not. */
export function effectsOf(
  run: BreakdownRun,
  part: Part,
  measure: RatioNode,
  on: BreakdownComparison,
): FiguredEffects | null {
  const { numerator, denominator } = measure.ratio;
  if ([numerator, denominator].some((id) => run.adding.get(id)?.combines !== "sum")) return null;
  const fault = unitFault(run, part, measure.id, on);
  if (fault !== null) return { mix: none(fault), rate: none(fault) };
  const own = courseOf(run, part, measure, on);
  const all = courseOf(run, wholePart(run), measure, on);
  if (own === null || all === null) return { mix: none("no_value"), rate: none("no_value") };
  const effects = mixAndRate(own, all);
  if (effects === null) return { mix: none("zero_denominator"), rate: none("zero_denominator") };
  return { mix: { value: effects.mix }, rate: { value: effects.rate } };
}

/** Both effects together. */
export function sumOf({ mix, rate }: FiguredEffects): Figure {
  if (mix.value === null) return mix;
  return rate.value === null ? rate : { value: addFractions(mix.value, rate.value) };
}

function courseOf(
  run: BreakdownRun,
  { node, span }: Part,
  { ratio }: RatioNode,
  on: BreakdownComparison,
): Course | null {
  const quotientOf = (period: Period): Quotient | null => {
    const numerator = run.valueOf(node, period, ratio.numerator).value;
    const denominator = run.valueOf(node, period, ratio.denominator).value;
    return numerator === null || denominator === null ? null : { numerator, denominator };
  };
  const earlier = span.bases.find((each) => each.on === on);
  const now = quotientOf(span.period);
  const base = earlier === undefined ? null : quotientOf(earlier.period);
  return now === null || base === null ? null : { now, base };
}

import type { Rubric } from "../../kpi/index.js";
import { minus, NOTHING, plus, type Rational, rationalOf, times, WHOLE } from "../rational/index.js";

/** Where the scores of a rubric begin, and the points of a ratio of one in all indicators. */
export function rubricRange(rubric: Rubric): { readonly from: Rational; readonly points: Rational } {
  const { outOf = "100" } = rubric;
  const from = typeof outOf === "object" ? rationalOf(outOf.from) : NOTHING;
  const span = typeof outOf === "object" ? minus(rationalOf(outOf.to), from) : rationalOf(outOf);
  return { from, points: rubric.weights === "factors" ? times(span, factorOf(rubric)) : span };
}

function factorOf(rubric: Rubric): Rational {
  const sum = (weights: readonly Rational[]) => weights.reduce(plus, NOTHING);
  const own = ({ weight }: { readonly weight?: string | number }) =>
    weight === undefined ? WHOLE : rationalOf(weight);
  if (rubric.dimensions === undefined) return sum(rubric.indicators.map(own));
  return sum(rubric.dimensions.map((each) => times(own(each), sum(each.indicators.map(own)))));
}

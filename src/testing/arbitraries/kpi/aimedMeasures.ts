import type { Indicator, Rubric } from "../../../kpi/index.js";
import { rubricRange } from "../../documents/rubricRange.js";
import { scaleBounds } from "../../documents/scaleBounds.js";
import {
  divided,
  minus,
  NOTHING,
  plus,
  printRational,
  type Rational,
  rationalOf,
  times,
} from "../../rational/index.js";
import { type NearBound, valueNear } from "../nearBound.js";
import { indicatorsOf } from "./indicatorsOf.js";

/**
 * The measures with which every indicator whose curve is a line has one ratio: that of a score on a bound of the
 * grades, or just beside it. Without grades there are none.
 */
export function aimedMeasures(rubric: Rubric, place: NearBound): Readonly<Record<string, string>> {
  const bounds = [rubric.grades, rubric.coefficients].flatMap((scale) =>
    scale === undefined ? [] : scaleBounds(scale),
  );
  if (bounds.length === 0) return {};
  const { from, points } = rubricRange(rubric);
  const ratio = divided(minus(valueNear(bounds, place), from), points) ?? NOTHING;
  const aimed = indicatorsOf(rubric).flatMap((indicator) => {
    const value = valueFor(indicator, ratio);
    return value === null ? [] : [[indicator.measure, printRational(value)] as const];
  });
  return Object.fromEntries(aimed);
}

/** The value that gives a ratio within the clip; null where the curve is no plain line. */
function valueFor({ target, curve, rating }: Indicator, ratio: Rational): Rational | null {
  if (rating !== undefined) {
    const [from, to] = [rationalOf(rating.from), rationalOf(rating.to)];
    return rating.ratio === "top" ? times(to, ratio) : plus(from, times(minus(to, from), ratio));
  }
  if (target === undefined) return curve === undefined ? ratio : null;
  const isLine = curve === undefined || (curve.kind === "ratio" && curve.better !== "lower");
  return isLine && typeof target !== "object" ? times(rationalOf(target), ratio) : null;
}

import type { Indicator } from "../../../kpi/index.js";
import { divided, NOTHING, type Rational, rationalOf, WHOLE } from "../../rational/index.js";

/** Between what the ratio of an indicator lies, as far as the document alone says it. */
export interface RatioRange {
  readonly least: Rational;
  readonly most: Rational;
}

/** The range of an indicator's ratio; null where it has none, as for a scale or a measure that is a ratio already. */
export function ratioRange({ target, curve, rating }: Indicator): RatioRange | null {
  if (rating !== undefined) {
    const { from, to, ratio } = rating;
    const least = ratio === "top" ? (divided(rationalOf(from), rationalOf(to)) ?? NOTHING) : NOTHING;
    return { least, most: WHOLE };
  }
  if (curve?.kind === "bands" || curve?.kind === "curve" || curve?.kind === "matrix") return null;
  if (curve === undefined && target === undefined) return null;
  return { least: rationalOf(curve?.least ?? "0"), most: rationalOf(curve?.most ?? "1.2") };
}

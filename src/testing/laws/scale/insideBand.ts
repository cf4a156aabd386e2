import type { BandScale } from "../../../kernel/index.js";
import { scaleBounds } from "../../documents/scaleBounds.js";
import { isGrades } from "../../premises/bandMode.js";
import {
  divided,
  minus,
  plus,
  printRational,
  type Rational,
  rational,
  rationalOf,
  times,
} from "../../rational/index.js";

/** Two values inside a band whose results lie on one line with those of all of the band; null where they need not. */
export function lineThrough(
  document: BandScale,
  band: number,
  quota: string | undefined,
): readonly Rational[] | null {
  const bends =
    isGrades(document) ||
    document.negative !== undefined ||
    document.atZero === "zero" ||
    document.roundEachBand !== undefined ||
    (document.steps ?? []).length > 0 ||
    document.bands.some(({ per }) => per !== undefined);
  const bounds = scaleBounds(document);
  const from = bounds[band];
  if (bends || from === undefined) return null;
  const width = minus(bounds[band + 1] ?? plus(from, rational(4n)), from);
  const multiple = rationalOf(quota ?? "1");
  return [rational(1n, 4n), rational(1n, 2n)].map((share) =>
    times(plus(from, times(width, share)), multiple),
  );
}

/** The value that the line through two points has at another place. */
export function extrapolated(
  points: readonly { readonly at: Rational; readonly value: string | null }[],
  at: Rational,
): string | null {
  const [first, second] = points;
  if (typeof first?.value !== "string" || typeof second?.value !== "string") return null;
  const [start, end] = [rationalOf(first.value), rationalOf(second.value)];
  const slope = divided(minus(end, start), minus(second.at, first.at));
  return slope === null ? null : printRational(plus(start, times(slope, minus(at, first.at))));
}

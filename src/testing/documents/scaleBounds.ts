import type { Scale } from "../../kernel/index.js";
import { type Rational, rationalOf } from "../rational/index.js";

/** Where the rule of a scale changes, in rising order: the starts of bands and the end of a last one, or points. */
export function scaleBounds(scale: Scale): readonly Rational[] {
  if (scale.kind === "curve") return scale.points.map(({ at }) => rationalOf(at));
  const end = scale.bands.at(-1)?.to;
  return [...scale.bands.map(({ from }) => from), ...(end === undefined ? [] : [end])].map(rationalOf);
}

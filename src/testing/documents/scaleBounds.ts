import type { Scale } from "../../kernel/index.js";
import type { MatrixScale, NumberAxis } from "../../kernel/scale/index.js";
import { order, type Rational, rationalOf } from "../rational/index.js";

/** Where the rule of a scale changes, in rising order: the starts of bands and the end of a last one, or points. */
export function scaleBounds(scale: Scale): readonly Rational[] {
  if (scale.kind === "curve") return scale.points.map(({ at }) => rationalOf(at));
  if (scale.kind === "matrix") return matrixBounds(scale);
  return boundsOf(scale.bands);
}

function boundsOf(bands: NumberAxis["bands"]): readonly Rational[] {
  const end = bands.at(-1)?.to;
  return [...bands.map(({ from }) => from), ...(end === undefined ? [] : [end])].map(rationalOf);
}

/** The bounds of the first axis where that is the value, and those of the scales in the cells, each once. */
function matrixBounds({ axes: [first], cells }: MatrixScale): readonly Rational[] {
  const own = first !== undefined && "bands" in first && first.of === undefined ? boundsOf(first.bands) : [];
  const inner = cells
    .flat(4)
    .flatMap((cell) => (typeof cell === "object" && "scale" in cell ? scaleBounds(cell.scale) : []));
  return [...own, ...inner].sort(order).filter((bound, index, all) => {
    const before = all[index - 1];
    return before === undefined || order(before, bound) !== 0;
  });
}

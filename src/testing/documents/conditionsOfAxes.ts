import type { Condition, Scale } from "../../kernel/index.js";

/** Conditions that look at what the axes of a matrix look at, and compare it with the same bounds and texts. */
export function conditionsOfAxes(scale: Scale): readonly Condition[] {
  if (scale.kind !== "matrix") return [];
  return scale.axes.flatMap((axis): readonly Condition[] => {
    if ("values" in axis) return [{ field: axis.of, in: axis.values }];
    const { of, bands } = axis;
    return of === undefined ? [] : bands.map(({ from }) => ({ field: of, gte: from }));
  });
}

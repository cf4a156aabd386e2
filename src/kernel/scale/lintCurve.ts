import { compareFractions, formatFraction } from "../decimal/index.js";
import type { Issue } from "../issue/index.js";
import type { CurveTable } from "./curveTable.js";
import { scaleIssue } from "./scaleIssue.js";

/** Where a curve falls although it rises elsewhere, which a curve around a best value means to do. */
export function lintCurve({ points, ref }: CurveTable): readonly Issue[] {
  const orders = points.map(({ value }, index) => {
    const before = points[index - 1];
    return before === undefined ? 0 : compareFractions(value, before.value);
  });
  if (!orders.includes(1)) return [];
  return points.flatMap(({ at }, index) => {
    if (orders[index] !== -1) return [];
    const text = formatFraction(at);
    const message = `The curve falls on its way to ${text}, although it rises elsewhere. Check the values if no best value in between is meant.`;
    return [scaleIssue("scale.falls", `${ref}/points/${index}`, message, { at: text }, "hint")];
  });
}

import type { Issue } from "../issue/index.js";
import { checkExpressionUnits } from "./checkExpressionUnits.js";
import { measureIssue } from "./measureIssue.js";
import type { MeasureNode, Quotient } from "./measureNode.js";
import { POOLED } from "./measureUnits.js";
import type { MeasureUnit } from "./types.js";

/** Units of which a number of things may be counted. */
const COUNTED: readonly MeasureUnit[] = ["count", "points", "days"];

/** The faults in the units of a measure and of those that it stands on. */
export function checkUnits(node: MeasureNode, nodes: ReadonlyMap<string, MeasureNode>): readonly Issue[] {
  const { unit } = node;
  switch (node.kind) {
    case "records":
      if (node.aggregate === "sum" && POOLED.includes(unit)) {
        return [
          mismatch(node, `A ${unit} is pooled, never added up. Take the mean, or a ratio of two sums.`),
        ];
      }
      if ((node.aggregate === "count" || node.aggregate === "distinct") && !COUNTED.includes(unit)) {
        return [mismatch(node, `A number of records is no ${unit}. Write the unit count, points or days.`)];
      }
      return [];
    case "ratio":
      return checkQuotient(node, node.ratio, nodes);
    case "weightedRatio":
      return POOLED.includes(unit)
        ? []
        : [mismatch(node, `A weighted mean of ratios is no ${unit}. Write the unit ratio or score.`)];
    case "given":
      return [];
    case "derived":
      return checkExpressionUnits(node, nodes);
    case "growth":
      return unit === "ratio"
        ? []
        : [mismatch(node, `Growth is a ratio, not ${unit}. Write the unit ratio.`)];
  }
}

/** A quotient of like units is a ratio; one of unlike units may also be in the unit of its numerator, as money a deal. */
function checkQuotient(
  node: MeasureNode,
  { numerator, denominator }: Quotient,
  nodes: ReadonlyMap<string, MeasureNode>,
): readonly Issue[] {
  const [above, below] = [nodes.get(numerator)?.unit, nodes.get(denominator)?.unit];
  if (above === undefined || below === undefined || POOLED.includes(node.unit)) return [];
  if (node.unit === above && above !== below) return [];
  return [
    mismatch(
      node,
      `${above} over ${below} is no ${node.unit}. Write the unit ratio, or correct the two measures.`,
    ),
  ];
}

function mismatch(node: MeasureNode, message: string): Issue {
  return measureIssue("measure.unit_mismatch", `${node.ref}/unit`, message, {
    measure: node.id,
    unit: node.unit,
  });
}

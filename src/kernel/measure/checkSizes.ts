import { type Issue, quoted } from "../issue/index.js";
import { type ExpressionNode, partsOfExpression } from "./expressionNode.js";
import { measureIssue } from "./measureIssue.js";
import { type MeasureNode, partsOf } from "./measureNode.js";

/** How many values a derived measure may hold when the measures that it stands on are written out. */
const MOST_VALUES = 10_000;

/**
 * The derived measures that are too large; `nodes` stand each after those that it stands on. Products of products
 * would else grow to numbers that no machine holds.
 */
export function checkSizes(nodes: readonly MeasureNode[]): readonly Issue[] {
  const sizes = new Map<string, number>();
  return nodes.flatMap((node) => {
    const size = sizeOf(node, sizes);
    const isTooLarge = node.kind === "derived" && size > MOST_VALUES;
    // Whatever stands on one that is too large is not told again.
    sizes.set(node.id, isTooLarge ? 1 : size);
    if (!isTooLarge) return [];
    const message = `The measure ${quoted(node.id)}, with those that it stands on written out, holds more than ${MOST_VALUES} values. Make it smaller.`;
    const params = { measure: node.id, most: MOST_VALUES };
    return [measureIssue("measure.too_large", node.ref, message, params)];
  });
}

function sizeOf(node: MeasureNode, sizes: ReadonlyMap<string, number>): number {
  const parts = partsOf(node).reduce((sum, part) => sum + (sizes.get(part) ?? 1), 0);
  return Math.max(1, parts) + (node.kind === "derived" ? constantsIn(node.expression) : 0);
}

function constantsIn(node: ExpressionNode): number {
  if (node.operation === "constant") return 1;
  return partsOfExpression(node).reduce((sum, part) => sum + constantsIn(part), 0);
}

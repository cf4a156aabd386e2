import type { MeasureNode, RecordNode } from "../kernel/measure/measureNode.js";

/** Whether a measure is the sum of the records of its period, so that each is credited with what it adds to it. */
export function isPeriodSum(node: MeasureNode | undefined): node is RecordNode {
  return node?.kind === "records" && node.aggregate === "sum" && node.window === "period";
}

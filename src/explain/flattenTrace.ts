import type { Outcome, TraceNode } from "../kernel/index.js";
import { rootOf } from "./renderText.js";

/**
 * One node of a trace without its tree: where it stood, and the figures it had.
 *
 * @since 0.1.0
 */
export interface FlatNode extends Omit<TraceNode, "children"> {
  /** The ids from the root to the node, each with its position among nodes of the same id where there are several. */
  readonly path: string;
  readonly depth: number;
  /** The paths of the parts that the node stands on. */
  readonly parts: readonly string[];
}

/**
 * Writes a trace as a flat list, the root first and each node before its parts: rows for a table or a database.
 *
 * @param subject - A result that was evaluated with `trace`, or a node of its trace.
 * @returns One entry a node; paths are unique.
 * @throws `explain.no_trace` where the result carries no trace.
 * @example
 * ```ts
 * import { compileScale } from "attainment/kernel";
 * import { flattenTrace } from "attainment/explain";
 * const scale = compileScale({ kind: "bands", mode: "whole", bands: [{ from: "0", rate: "0.1" }] });
 * flattenTrace(scale.evaluate("50", { trace: true })).map((node) => node.value)[0]; // => "5"
 * ```
 * @since 0.1.0
 */
export function flattenTrace(subject: Outcome | TraceNode): readonly FlatNode[] {
  const flat: FlatNode[] = [];
  const visit = (node: TraceNode, path: string, depth: number): void => {
    const { children, ...own } = node;
    const names = pathNames(children);
    const parts = names.map((name) => `${path}/${name}`);
    flat.push({ ...own, path, depth, parts });
    children.forEach((child, at) => {
      visit(child, `${path}/${names[at] ?? child.id}`, depth + 1);
    });
  };
  const root = rootOf(subject);
  visit(root, root.id, 0);
  return flat;
}

/** Names for siblings: the id, and for the second and later of the same id its position (`band#2`). */
function pathNames(nodes: readonly TraceNode[]): readonly string[] {
  const seen = new Map<string, number>();
  return nodes.map((node) => {
    const count = (seen.get(node.id) ?? 0) + 1;
    seen.set(node.id, count);
    return count === 1 ? node.id : `${node.id}#${count}`;
  });
}

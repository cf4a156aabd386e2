import type { NodePair } from "./partingTypes.js";
import type { TraceNode } from "./types.js";

/**
 * Children side by side, by id, in the order of evaluation; several of one id by their order. What only the second has
 * comes after what stands before it there.
 *
 * A step that only one side has around a step of the other (a cap that was added) is paired with what it is around, so
 * that everything below it still has its counterpart.
 */
export function pairsOf(a: readonly TraceNode[], b: readonly TraceNode[]): readonly NodePair[] {
  const [left, right] = [keyed(a), keyed(b)];
  const onlyB = [...right].filter(([key]) => !left.has(key)).map(([, node]) => node);
  const around = new Set<TraceNode>();
  const pairs: NodePair[] = [];
  for (const [key, node] of left) {
    const twin = right.get(key);
    if (twin !== undefined) pairs.push({ a: node, b: twin });
    else {
      const other = onlyB.find((each) => !around.has(each) && (isWithin(each, node) || isWithin(node, each)));
      if (other !== undefined) around.add(other);
      pairs.push({ a: node, b: other ?? null });
    }
  }
  for (const node of onlyB) if (!around.has(node)) insert(pairs, node, b);
  return pairs;
}

/** Whether a chain of steps around it, each on the one before, leads from the outer node down to a node of this id. */
export function isWithin(inner: TraceNode, outer: TraceNode): boolean {
  for (let node = outer.children[0]; node !== undefined; node = node.children[0])
    if (node.id === inner.id) return true;
  return false;
}

/** Puts what only `b` has behind the nearest sibling before it that both have, and first where there is none. */
function insert(pairs: NodePair[], node: TraceNode, b: readonly TraceNode[]): void {
  const before = b.slice(0, b.indexOf(node));
  const at = Math.max(
    -1,
    ...pairs.map((pair, index) => (pair.b !== null && before.includes(pair.b) ? index : -1)),
  );
  pairs.splice(at + 1, 0, { a: null, b: node });
}

function keyed(nodes: readonly TraceNode[]): ReadonlyMap<string, TraceNode> {
  const counts = new Map<string, number>();
  return new Map(
    nodes.map((node) => {
      const count = counts.get(node.id) ?? 0;
      counts.set(node.id, count + 1);
      return [JSON.stringify([node.id, count]), node];
    }),
  );
}

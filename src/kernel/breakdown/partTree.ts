import type { CellValue } from "../measure/cellValue.js";
import type { Slot } from "../measure/planCells.js";
import { joinTally, startTally, type Tally } from "../measure/tally.js";

/** The ids of a part's fields, from the first level down; null where a record lacks the field. */
export type PartIds = readonly (string | null)[];

/** The records of one part: under its key each slot of the plan holds what they come to. */
export interface PartNode {
  readonly key: string;
  readonly ids: PartIds;
  readonly children: Map<string | null, PartNode>;
  /** What measures come to, by the number of the period, once they were asked for. */
  readonly values: (readonly CellValue[])[];
}

/** The parts by fields, as far as records were met. */
export interface PartTree {
  readonly root: PartNode;
  /** The part of those ids, which is made where it is new. */
  nodeOf(ids: PartIds): PartNode;
  /** A part of its own that stands in no other one yet. */
  newNode(ids: PartIds): PartNode;
  /** Are the records of the part of that key kept one by one? */
  keeps(key: string): boolean;
}

/** Starts a tree of one part, the whole; `isTraced` says of which parts the records are to be kept. */
export function startTree(isTraced: (ids: PartIds) => boolean): PartTree {
  let made = 0;
  const traced = new Set<string>();
  const newNode = (ids: PartIds): PartNode => {
    made += 1;
    const key = String(made);
    if (isTraced(ids)) traced.add(key);
    return { key, ids, children: new Map(), values: [] };
  };
  const root = newNode([]);
  const nodeOf = (ids: PartIds): PartNode => {
    let node = root;
    for (let depth = 0; depth < ids.length; depth += 1) {
      const id = ids[depth] ?? null;
      let child = node.children.get(id);
      if (child === undefined) {
        child = newNode(ids.slice(0, depth + 1));
        node.children.set(id, child);
      }
      node = child;
    }
    return node;
  };
  return { root, nodeOf, newNode, keeps: (key) => traced.has(key) };
}

/** Adds up, from the smallest parts to the whole, what the records of each came to. */
export function rollUp(node: PartNode, slots: readonly Slot[]): void {
  if (node.children.size === 0) return;
  const children = [...node.children.values()];
  for (const child of children) rollUp(child, slots);
  joinInto(node, children, slots);
}

/** One part out of several, level by level, with the ids given. */
export function poolNodes(
  nodes: readonly PartNode[],
  ids: PartIds,
  tree: PartTree,
  slots: readonly Slot[],
): PartNode {
  const pooled = tree.newNode(ids);
  joinInto(pooled, nodes, slots);
  const below = new Map<string | null, PartNode[]>();
  for (const { children } of nodes) {
    for (const [id, child] of children) {
      const list = below.get(id);
      if (list === undefined) below.set(id, [child]);
      else list.push(child);
    }
  }
  for (const [id, list] of below) pooled.children.set(id, poolNodes(list, [...ids, id], tree, slots));
  return pooled;
}

function joinInto({ key }: PartNode, from: readonly PartNode[], slots: readonly Slot[]): void {
  for (const { node, tallies, entries } of slots) {
    let total: Tally | undefined;
    for (const part of from) {
      const tally = tallies.get(part.key);
      if (tally === undefined) continue;
      total ??= startTally();
      joinTally(node.aggregate, total, tally);
    }
    if (total !== undefined) tallies.set(key, total);
    if (entries.size === 0) continue;
    const kept = from.flatMap((part) => entries.get(part.key) ?? []);
    if (kept.length > 0) entries.set(key, kept);
  }
}

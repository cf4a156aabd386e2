import type { RecordNode } from "./measureNode.js";
import type { Cell, Slot } from "./planCells.js";

/** What is read in one pass over a stream: its measures with their slots, and the fields that they look at. */
export interface StreamPlan {
  readonly stream: string;
  readonly measures: readonly { readonly node: RecordNode; readonly slots: readonly Slot[] }[];
  readonly fields: readonly string[];
}

/** One pass for each stream. */
export function planStreams(streams: readonly string[], cells: readonly Cell[]): readonly StreamPlan[] {
  return streams.map((stream) => {
    const slots = new Map<RecordNode, Slot[]>();
    for (const { slot } of cells) {
      if (slot === null || slot.node.stream !== stream) continue;
      const list = slots.get(slot.node);
      if (list === undefined) slots.set(slot.node, [slot]);
      else list.push(slot);
    }
    const nodes = [...slots.keys()];
    const fields = nodes.flatMap((node) => [
      ...(node.where?.fields ?? []),
      node.person,
      node.date,
      ...(node.field === null ? [] : [node.field]),
    ]);
    return {
      stream,
      measures: [...slots].map(([node, list]) => ({ node, slots: list })),
      fields: [...new Set(fields)],
    };
  });
}

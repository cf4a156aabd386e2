import { containsDate } from "../calendar/index.js";
import type { RecordNode } from "./measureNode.js";
import type { Cell, Slot } from "./planCells.js";

/** What is read in one pass over a stream: its measures with their slots, and the fields that they look at. */
export interface StreamPlan {
  readonly stream: string;
  readonly measures: readonly { readonly node: RecordNode; slotsOn(date: string): readonly Slot[] }[];
  readonly fields: readonly string[];
}

/** One pass for each stream. `others` are fields that are looked at beside those of the measures. */
export function planStreams(
  streams: readonly string[],
  cells: readonly Cell[],
  others: readonly string[] = [],
): readonly StreamPlan[] {
  const distinct = new Set(cells.flatMap(({ slot }) => slot ?? []));
  return streams.map((stream) => {
    const slots = new Map<RecordNode, Slot[]>();
    for (const slot of distinct) {
      if (slot.node.stream !== stream) continue;
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
      measures: [...slots].map(([node, list]) => ({ node, slotsOn: slotsByDate(list) })),
      fields: [...new Set([...fields, ...others])],
    };
  });
}

/** The slots that a date falls into, looked for once: many records share their date. */
function slotsByDate(slots: readonly Slot[]): (date: string) => readonly Slot[] {
  const known = new Map<string, readonly Slot[]>();
  return (date) => {
    const found = known.get(date) ?? slots.filter(({ span }) => containsDate(span, date));
    known.set(date, found);
    return found;
  };
}

import { type DateSpan, type Period, previousPeriod, samePeriodLastYear } from "../calendar/index.js";
import type { MeasureSet } from "./buildMeasures.js";
import { isOfRecords } from "./buildMeasures.js";
import { type MeasureNode, partsOf, type RecordNode } from "./measureNode.js";
import { spanOf } from "./spanOf.js";
import type { Entry, Tally } from "./tally.js";

/** The records of a measure for one span of days, aggregated by person. */
export interface Slot {
  readonly node: RecordNode;
  readonly span: DateSpan;
  readonly tallies: Map<string, Tally>;
  /** The entries by person, where they are kept. */
  readonly entries: Map<string, Entry[]>;
}

/** One measure at one period. A slot makes its value out of records, the cells before it do otherwise. */
export interface Cell {
  readonly node: MeasureNode;
  readonly period: Period;
  /** Is it the evaluated period, and not one that growth is compared with? */
  readonly isCurrent: boolean;
  readonly slot: Slot | null;
  /** The places of its parts in the plan, in the order of the parts; of growth the value itself, then the base. */
  readonly parts: readonly number[];
}

/**
 * Every measure at every period that the evaluation of one period needs; each cell comes after its parts. Plans that
 * share `slots` read the same records of a measure once.
 */
export function planCells(
  set: MeasureSet,
  period: Period,
  slots: Map<string, Slot> = new Map(),
): readonly Cell[] {
  const needed = periodsNeeded(set, period);
  const cells: Cell[] = [];
  const places = new Map<string, number>();
  for (const node of set.nodes) {
    for (const at of needed.get(node.id)?.values() ?? []) {
      const parts = partsAt(node, at, set).map(({ id, period: of }) => places.get(`${of.id} ${id}`) ?? -1);
      const slot = isOfRecords(node) ? slotOf(node, at, set, slots) : null;
      places.set(`${at.id} ${node.id}`, cells.length);
      cells.push({ node, period: at, isCurrent: at.id === period.id, slot, parts });
    }
  }
  return cells;
}

/** From the top of the towers down: which periods of each measure are asked for. */
function periodsNeeded(set: MeasureSet, period: Period): ReadonlyMap<string, ReadonlyMap<string, Period>> {
  const needed = new Map(set.nodes.map(({ id }) => [id, new Map([[period.id, period]])]));
  for (const node of [...set.nodes].reverse()) {
    for (const at of needed.get(node.id)?.values() ?? []) {
      for (const part of partsAt(node, at, set)) needed.get(part.id)?.set(part.period.id, part.period);
    }
  }
  return needed;
}

function partsAt(
  node: MeasureNode,
  at: Period,
  set: MeasureSet,
): readonly { readonly id: string; readonly period: Period }[] {
  if (node.kind !== "growth") return partsOf(node).map((id) => ({ id, period: at }));
  const base =
    node.on === "previous" ? previousPeriod(at, set.fiscalYear) : samePeriodLastYear(at, set.fiscalYear);
  return [
    { id: node.of, period: at },
    { id: node.of, period: base },
  ];
}

function slotOf(node: RecordNode, at: Period, set: MeasureSet, slots: Map<string, Slot>): Slot {
  const span = spanOf(node.window, at, set.fiscalYear);
  const key = `${span.from} ${span.to} ${node.id}`;
  const slot = slots.get(key) ?? { node, span, tallies: new Map(), entries: new Map() };
  slots.set(key, slot);
  return slot;
}

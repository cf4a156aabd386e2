import { compareFractions, type Fraction, multiplyFractions } from "../decimal/index.js";
import { NOTHING } from "./bandParts.js";
import { clip, level } from "./bandSegments.js";
import { boundIn } from "./bounds.js";
import { cellOn, type MatrixLine, quotaOfCell } from "./matrixFunction.js";
import type { Cell } from "./matrixTable.js";
import type { Segment, Stretch } from "./segment.js";
import { tableSegments } from "./tableSegments.js";
import { valueInTable } from "./valueInTable.js";

const ALL: Stretch = { from: NOTHING, includesFrom: true, to: null, includesTo: false };

/** The segments of a matrix along its own axis, in rising order; what it refuses is left out. */
export function matrixSegments(line: MatrixLine): readonly Segment[] {
  const { own } = line.table;
  const segments = own === null ? inside(line, 0, ALL) : onAxis(line);
  return segments.flatMap((segment) => clip(segment) ?? []);
}

function onAxis(line: MatrixLine): readonly Segment[] {
  const { ownQuota, table } = line;
  const { rows = [], end = null, lowerBand = false, below = NOTHING, above = NOTHING } = table.own ?? {};
  const starts = rows.map(({ from }) => boundIn(from, ownQuota));
  const last = end === null ? null : boundIn(end, ownQuota);
  const [first = NOTHING] = starts;
  const segments = starts.flatMap((from, index) => {
    const to = starts[index + 1] ?? last;
    return inside(line, index, { from, includesFrom: index === 0 || !lowerBand, to, includesTo: lowerBand });
  });
  return [
    ...(below === "refuse" ? [] : [level({ ...ALL, to: first }, below)]),
    ...segments,
    ...(last === null || above === "refuse" ? [] : beyond(line, above, last, lowerBand)),
  ];
}

/** Above a last band that ends: an amount, or what the last cell gives for the end. */
function beyond(
  line: MatrixLine,
  above: Fraction | "clamp",
  end: Fraction,
  lowerBand: boolean,
): readonly Segment[] {
  const stretch: Stretch = { from: end, includesFrom: !lowerBand, to: null, includesTo: false };
  const amount = above === "clamp" ? lastAmount(line, end) : above;
  return amount === null ? [] : [level(stretch, amount)];
}

/** What the last cell gives for the end of the axis; null where it refuses it. */
function lastAmount(line: MatrixLine, end: Fraction): Fraction | null {
  const { settled, table } = line;
  if (settled !== null) return settled.kind === "constant" ? settled.amount : null;
  const cell = cellOn(line, (table.own?.rows.length ?? 1) - 1);
  if (typeof cell === "string") return null;
  if (cell.kind === "value") return cell.amount;
  if (cell.kind === "rate") return multiplyFractions(end, cell.rate);
  return valueInTable(cell.table, { value: end }, quotaOfCell(cell, line), undefined).exact;
}

/** What the cell of a place gives within a stretch. */
function inside(line: MatrixLine, index: number, stretch: Stretch): readonly Segment[] {
  const { settled } = line;
  if (settled !== null) return settled.kind === "constant" ? [level(stretch, settled.amount)] : [];
  const cell = cellOn(line, index);
  return typeof cell === "string" ? [] : inCell(cell, quotaOfCell(cell, line), stretch);
}

function inCell(cell: Cell, quota: Fraction | null, stretch: Stretch): readonly Segment[] {
  switch (cell.kind) {
    case "value":
      return [level(stretch, cell.amount)];
    case "rate":
      return [{ ...level(stretch, NOTHING), slope: cell.rate }];
    case "scale":
      return tableSegments(cell.table, quota).flatMap((segment) => within(segment, stretch) ?? []);
  }
}

/** The part of a segment within a stretch; null where there is none. */
function within(segment: Segment, stretch: Stretch): Segment | null {
  const lower = compareFractions(segment.from, stretch.from);
  const from = lower >= 0 ? segment.from : stretch.from;
  const includesFrom = (lower < 0 || segment.includesFrom) && (lower > 0 || stretch.includesFrom);
  const upper = orderOfEnds(segment.to, stretch.to);
  const to = upper <= 0 ? segment.to : stretch.to;
  const includesTo = (upper > 0 || segment.includesTo) && (upper < 0 || stretch.includesTo);
  if (to !== null) {
    const order = compareFractions(from, to);
    if (order > 0 || (order === 0 && !(includesFrom && includesTo))) return null;
  }
  return { ...segment, from, includesFrom, to, includesTo };
}

/** The order of two ends, of which null lies beyond every other. */
function orderOfEnds(a: Fraction | null, b: Fraction | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return compareFractions(a, b);
}

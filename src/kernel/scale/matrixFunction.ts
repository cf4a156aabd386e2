import type { Readings } from "../condition/index.js";
import type { Fraction } from "../decimal/index.js";
import { type AxisPlace, placeOfReadings } from "./axisPlace.js";
import type { Cell, MatrixTable } from "./matrixTable.js";
import type { ScaleReason } from "./scaleFunction.js";

/** The matrix for one subject: what it gives along its own axis once all others are settled. */
export interface MatrixLine {
  readonly table: MatrixTable;
  /** What an axis after the first settles by itself; null where each of them has a place. */
  readonly settled: Exclude<AxisPlace, { kind: "place" }> | null;
  /** The places on the axes that read something, in their order. */
  readonly others: readonly number[];
  readonly ownQuota: Fraction | null;
  readonly quota: Fraction | null;
}

/** Looks up all axes but the own one. The first that has no place decides. */
export function matrixLine(table: MatrixTable, readings: Readings, quota: Fraction | null): MatrixLine {
  const others: number[] = [];
  let settled: MatrixLine["settled"] = null;
  for (const axis of table.axes) {
    if (axis === table.own) continue;
    const place = placeOfReadings(axis, readings);
    if (place.kind !== "place") settled ??= place;
    others.push(place.kind === "place" ? place.index : 0);
  }
  const ownQuota = table.document.boundsIn === "quota" ? quota : null;
  return { table, settled, others, ownQuota, quota };
}

/** The position of a cell of the line; `index` is its place on the own axis, 0 where there is none. */
export function positionOn({ table, others }: MatrixLine, index: number): number {
  const places = table.own === null ? others : [index, ...others];
  return table.axes.reduce((position, axis, at) => position * axis.places.length + (places[at] ?? 0), 0);
}

/** A cell of the line, or the reason why there is none. */
export function cellOn(line: MatrixLine, index: number): Cell | ScaleReason {
  return line.table.cells[positionOn(line, index)] ?? "no_band";
}

/** The quota that the bounds of a cell's scale are multiples of; null where they stand as they are. */
export function quotaOfCell(cell: Cell, { quota }: MatrixLine): Fraction | null {
  return cell.kind === "scale" && cell.needsQuota ? quota : null;
}

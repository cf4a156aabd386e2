import { compareFractions } from "../decimal/index.js";
import { cellOn, type MatrixLine, quotaOfCell } from "./matrixFunction.js";
import { type TableBound, tableBounds } from "./tableBounds.js";

/** The bounds of a matrix along its own axis, and strictly between them those of the scales in its cells. */
export function matrixBounds(line: MatrixLine): readonly TableBound[] {
  const { own } = line.table;
  if (own === null) return boundsOfCell(line, 0);
  const bounds = tableBounds(own, line.ownQuota);
  return bounds.flatMap((bound, index) => {
    const next = bounds[index + 1];
    const inner = index < own.rows.length ? boundsOfCell(line, index) : [];
    const between = inner.filter(
      ({ at }) =>
        compareFractions(bound.at, at) < 0 && (next === undefined || compareFractions(at, next.at) < 0),
    );
    return [bound, ...between];
  });
}

/** The bounds of a cell's scale; none where the cell has no scale or is not reached. */
export function boundsOfCell(line: MatrixLine, index: number): readonly TableBound[] {
  const cell = line.settled === null ? cellOn(line, index) : "no_band";
  return typeof cell === "string" || cell.kind !== "scale"
    ? []
    : tableBounds(cell.table, quotaOfCell(cell, line));
}

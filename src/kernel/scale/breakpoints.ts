import { formatFraction, isZeroFraction } from "../decimal/index.js";
import type { Breakpoint, Cliff } from "./compiledScale.js";
import type { ContextRead } from "./contextOf.js";
import { jumpsOf } from "./jumps.js";
import { matrixBounds } from "./matrixBounds.js";
import { matrixLine } from "./matrixFunction.js";
import { matrixJumps } from "./matrixJumps.js";
import { type TableBound, tableBounds } from "./tableBounds.js";

/** Every bound of a scale in rising order. */
export function breakpointsOf({ table, quota, readings }: ContextRead): readonly Breakpoint[] {
  const bounds =
    table.kind === "matrix" ? matrixBounds(matrixLine(table, readings, quota)) : tableBounds(table, quota);
  return bounds.map(({ id, at }: TableBound) => ({ id, at: formatFraction(at) }));
}

/** Every jump as a result tells it. A curve has none, and neither have grades. */
export function cliffsOf({ table, quota, readings }: ContextRead): readonly Cliff[] {
  if (table.kind === "curve" || (table.kind === "bands" && table.grades)) return [];
  const jumps =
    table.kind === "matrix"
      ? matrixJumps(matrixLine(table, readings, quota))
      : jumpsOf(table, quota).map(({ band, at, size }) => ({ id: table.rows[band]?.id ?? null, at, size }));
  return jumps.flatMap(({ id, at, size }) =>
    isZeroFraction(size) ? [] : [{ id, at: formatFraction(at), size: formatFraction(size) }],
  );
}

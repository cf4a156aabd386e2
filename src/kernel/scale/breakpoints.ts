import { type Fraction, formatFraction, isZeroFraction } from "../decimal/index.js";
import type { BandTable } from "./bandTable.js";
import { boundIn } from "./bounds.js";
import type { Breakpoint, Cliff } from "./compiledScale.js";
import type { CurveTable } from "./curveTable.js";
import { jumpsOf } from "./jumps.js";

/** Every bound of a table in rising order. */
export function breakpointsOf(table: BandTable | CurveTable, quota: Fraction | null): readonly Breakpoint[] {
  const at = (bound: Fraction): string => formatFraction(boundIn(bound, quota));
  if (table.kind === "curve") return table.points.map((point) => ({ id: point.id, at: at(point.at) }));
  const starts = table.rows.map((row) => ({ id: row.id, at: at(row.from) }));
  return table.end === null ? starts : [...starts, { id: null, at: at(table.end) }];
}

/** Every jump as a result tells it. A curve has none, and neither have grades. */
export function cliffsOf(table: BandTable | CurveTable, quota: Fraction | null): readonly Cliff[] {
  if (table.kind === "curve" || table.grades) return [];
  return jumpsOf(table, quota).flatMap(({ band, at, size }) =>
    isZeroFraction(size)
      ? []
      : [{ id: table.rows[band]?.id ?? null, at: formatFraction(at), size: formatFraction(size) }],
  );
}

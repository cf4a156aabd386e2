import type { Fraction } from "../decimal/index.js";
import type { BandTable } from "./bandTable.js";
import { boundIn } from "./bounds.js";
import type { CurveTable } from "./curveTable.js";
import type { BandAxis } from "./matrixTable.js";

/** A bound as it stands against values: the start of a band or a point, or the end of a last band, which has no id. */
export interface TableBound {
  readonly id: string | null;
  readonly at: Fraction;
}

/** The bounds of a table, a curve or an axis in rising order. */
export function tableBounds(
  table: CurveTable | Pick<BandTable | BandAxis, "kind" | "rows" | "end">,
  quota: Fraction | null,
): readonly TableBound[] {
  if ("points" in table) return table.points.map(({ id, at }) => ({ id, at: boundIn(at, quota) }));
  const starts = table.rows.map(({ id, from }) => ({ id, at: boundIn(from, quota) }));
  return table.end === null ? starts : [...starts, { id: null, at: boundIn(table.end, quota) }];
}

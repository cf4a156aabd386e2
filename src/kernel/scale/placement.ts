import type { Fraction } from "../decimal/index.js";
import { NOTHING } from "./bandParts.js";
import type { BandTable } from "./bandTable.js";
import { bandAt, boundIn } from "./bounds.js";
import { edgeCase, ratedValue } from "./edges.js";
import type { ScaleArgument, ScaleReason } from "./scaleFunction.js";

/** Where a value lands in a table of bands, and what is to be done with it there. */
export type Placement =
  /** `band` is reached and `rated` is what it pays on; clamped is what lies above a last band that ends. */
  | {
      readonly kind: "band";
      readonly band: number;
      readonly rated: Fraction;
      readonly mirrored: boolean;
      readonly clamped: boolean;
    }
  /** The result does not depend on the value. */
  | {
      readonly kind: "constant";
      readonly field: "negative" | "atZero" | "below" | "above";
      readonly amount: Fraction;
      readonly mirrored: boolean;
    }
  | { readonly kind: "none"; readonly reason: ScaleReason };

/** Places a value: first `negative`, then `atZero`, then `below`, then the bands, then `above`. */
export function placeInBands(
  table: BandTable,
  { value, by }: ScaleArgument,
  quota: Fraction | null,
): Placement {
  const edge = edgeCase(table.document, value);
  if (edge === "refuse") return { kind: "none", reason: "refused_negative" };
  const mirrored = edge === "mirror";
  if (edge === "zero") {
    return {
      kind: "constant",
      field: value.numerator.units < 0 ? "negative" : "atZero",
      amount: NOTHING,
      mirrored,
    };
  }
  const rated = ratedValue(value, edge);
  const band = bandAt(table, by ?? rated, quota);
  if (band < 0) return placeBelow(table, mirrored);
  if (band < table.rows.length) return { kind: "band", band, rated, mirrored, clamped: false };
  return placeAbove(table, by === undefined ? null : rated, quota, mirrored);
}

function placeBelow({ below }: BandTable, mirrored: boolean): Placement {
  if (below === "refuse") return { kind: "none", reason: "refused_below" };
  return { kind: "constant", field: "below", amount: below, mirrored };
}

/** Above a last band that ends; `rated` is the value where another number picked the band, else it is clamped too. */
function placeAbove(
  table: BandTable,
  rated: Fraction | null,
  quota: Fraction | null,
  mirrored: boolean,
): Placement {
  const { above, end, rows } = table;
  if (above === "refuse") return { kind: "none", reason: "refused_above" };
  if (above !== "clamp") return { kind: "constant", field: "above", amount: above, mirrored };
  const last = end === null ? NOTHING : boundIn(end, quota);
  return { kind: "band", band: rows.length - 1, rated: rated ?? last, mirrored, clamped: true };
}

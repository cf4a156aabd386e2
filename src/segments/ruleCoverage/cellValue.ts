import type { Readings } from "../../kernel/condition/index.js";
import { type Fraction, formatFraction } from "../../kernel/decimal/index.js";

/** A value that a field of a cell may have: a number, a text, a boolean, or null where the field is not known. */
export type CellValue = Fraction | string | boolean | null;

/** The value as it is listed. */
export function cellText(value: CellValue): string | null {
  if (value === null) return null;
  return typeof value === "object" ? formatFraction(value) : String(value);
}

/** A cell as a condition reads it. */
export function readingsOf(fields: readonly string[], cell: readonly CellValue[]): Readings {
  const measures = new Map<string, Fraction | null>();
  const attributes = new Map<string, string | boolean | null>();
  for (const [index, field] of fields.entries()) {
    const value = cell[index] ?? null;
    if (typeof value === "object" && value !== null) measures.set(field, value);
    else attributes.set(field, value);
  }
  return { measures, attributes };
}

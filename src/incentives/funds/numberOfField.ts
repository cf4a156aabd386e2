import { type Fraction, fractionOf, parseDecimal } from "../../kernel/decimal/index.js";
import type { ReadEntry } from "./readGroups.js";

/** A field of an entry as a number; null where it has none that is one. */
export function numberOfField({ value, weight, fields }: ReadEntry, field: string): Fraction | null {
  const own = field === "value" ? value : field === "weight" ? weight : parseDecimal(fields.get(field));
  return typeof own === "object" && own !== null ? fractionOf(own) : null;
}

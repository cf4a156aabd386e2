import type { FieldValue } from "../condition/index.js";

/**
 * The id of the part that a value of a field belongs to: the value as text, so that the number 1 and the text "1" are one
 * part. Null where there is none, as with an empty cell of a table; undefined where the number is none.
 */
export function partId(value: FieldValue | undefined): string | null | undefined {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string") return value;
  if (typeof value === "number" && !Number.isFinite(value)) return undefined;
  return String(value);
}

import type { FieldValue } from "../../../kernel/condition/index.js";
import { type Decimal, decimalIssue, parseDecimal } from "../../../kernel/decimal/index.js";
import type { FlatRecord, RecordFault } from "../creditingFunction.js";

/** The own value of a field; null where there is none. Most fields that are looked for are absent: that costs least. */
export function fieldOf(record: FlatRecord, field: string): FieldValue {
  const value = record[field];
  return value === undefined || value === null || !Object.hasOwn(record, field) ? null : value;
}

/** The own text of a field that names something; null where it names nothing. */
export function textOf(record: FlatRecord, field: string): string | null {
  const value = fieldOf(record, field);
  return typeof value === "string" && value !== "" ? value : null;
}

/** The number in a field; null where there is none, or none that can be read, which `fault` is told. */
export function numberOf(record: FlatRecord, field: string, fault: RecordFault): Decimal | null {
  const value = fieldOf(record, field);
  if (value === null) return null;
  const decimal = parseDecimal(value);
  if (typeof decimal === "object") return decimal;
  fault(field, (path) => decimalIssue(decimal, value, path));
  return null;
}

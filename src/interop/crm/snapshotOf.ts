import type { Fields } from "../../kernel/issue/index.js";
import type { HistoryValue } from "./crmSpec.js";

/** The values of a row that says how several fields stood at a time; fields that it lacks are not told. */
export function snapshotOf(names: readonly string[]): (fields: Fields) => readonly HistoryValue[] {
  return (fields) =>
    names.flatMap((field) => (fields.has(field) ? [{ field, to: fields.get(field), at: `/${field}` }] : []));
}

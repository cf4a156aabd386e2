import type { FactRecord, FactRow } from "../src/kernel/index.js";

/** Rows as records whose fields may be read by name. */
export function rowsOf(rows: readonly FactRow[] = []): readonly FactRecord[] {
  return rows.map((row) => ({ ...row }));
}

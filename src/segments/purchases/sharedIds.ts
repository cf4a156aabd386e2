import { ownValue } from "../../kernel/issue/index.js";

/**
 * The ids that several rows have in a field. All of them are at fault: which one is right cannot be known, and must not
 * depend on their order.
 */
export function sharedIds(rows: readonly unknown[], field: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const row of rows) {
    const id = ownValue(row, field);
    if (typeof id !== "string") continue;
    if (seen.has(id)) shared.add(id);
    seen.add(id);
  }
  return shared;
}

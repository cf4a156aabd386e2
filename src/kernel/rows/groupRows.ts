import { compareTexts } from "../order/index.js";

/** Things by a key of each, sorted by it; those without one stand last, under null. */
export function groupRows<T>(
  rows: readonly T[],
  keyOf: (row: T) => string | null,
): readonly { readonly id: string | null; readonly rows: readonly T[] }[] {
  const groups = new Map<string | null, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups].map(([id, members]) => ({ id, rows: members })).sort((a, b) => compareKeys(a.id, b.id));
}

/** The order of keys: by UTF-16 code units, and null last. */
export function compareKeys(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareTexts(a, b);
}

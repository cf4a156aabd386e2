import { ownValue } from "../../../kernel/issue/index.js";

/** The ids that several items have: all of them are left out, since which one is right must not depend on their order. */
export function sharedIds(items: readonly unknown[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const item of items) {
    const id = idOf(item);
    if (id === null) continue;
    if (seen.has(id)) shared.add(id);
    seen.add(id);
  }
  return shared;
}

/** The id of an item of which nothing is known; null where it has none. */
export function idOf(item: unknown): string | null {
  const id = ownValue(item, "id");
  return typeof id === "string" && id !== "" ? id : null;
}

import { ownValue } from "../../kernel/issue/index.js";

/**
 * The ids that several records have, found before any record is read, so that each can be forgotten once it is.
 *
 * A set of all ids would be most of what a long list costs. So each id is hashed to a number, and only ids whose numbers
 * meet are compared: next to none in a sound list, all of them at worst.
 */
export function sharedIds(items: readonly unknown[]): ReadonlySet<string> {
  const hashes = new Int32Array(items.length);
  for (let index = 0; index < items.length; index += 1) hashes[index] = hashOf(ownValue(items[index], "id"));
  const meeting = twice(hashes);
  const seen = new Set<string>();
  const shared = new Set<string>();
  if (meeting.size === 0) return shared;
  for (let index = 0; index < items.length; index += 1) {
    const id = meeting.has(hashes[index] ?? NO_ID) ? ownValue(items[index], "id") : null;
    if (typeof id !== "string") continue;
    if (seen.has(id)) shared.add(id);
    else seen.add(id);
  }
  return shared;
}

/** What stands for a record without an id; that an id may hash to it too does no harm. */
const NO_ID = 0;

/** FNV-1a over UTF-16 code units. */
function hashOf(id: unknown): number {
  if (typeof id !== "string") return NO_ID;
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash;
}

/** The numbers that stand more than once. */
function twice(numbers: Int32Array): ReadonlySet<number> {
  const sorted = numbers.slice().sort();
  const found = new Set<number>();
  for (let at = 1; at < sorted.length; at += 1) {
    const number = sorted[at] ?? NO_ID;
    if (number === sorted[at - 1]) found.add(number);
  }
  return found;
}

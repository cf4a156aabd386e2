/**
 * Freezes plain JSON and everything in it.
 *
 * Documents are copied when they are read, so nothing of the caller's is frozen; they are no deeper than 64, so this
 * may call itself.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

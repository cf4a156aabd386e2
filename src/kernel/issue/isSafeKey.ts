const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** May this name be a key of a document or a fact? Names through which prototypes are reached may not. */
export function isSafeKey(key: string): boolean {
  return !FORBIDDEN.has(key);
}

/** May this name be a key of a document or a fact? Names through which prototypes are reached may not. */
export function isSafeKey(key: string): boolean {
  // Every field of every record is asked for here: three comparisons cost less than a look into a set.
  return key !== "__proto__" && key !== "constructor" && key !== "prototype";
}

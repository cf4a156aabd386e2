/**
 * Is this an object as a literal or `JSON.parse` makes it, of any realm: with no prototype, or with one that has none?
 *
 * Arrays and instances of classes are not. A proxy may throw from here; the caller says what that means.
 */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === "object" && Object.getPrototypeOf(prototype) === null);
}

import { isList, isPlainObject, isSafeKey, ownValue } from "../issue/index.js";

/** A fact that is a plain object, or what keeps it from being one. */
export type Shape = { readonly fact: object } | { readonly problem: string };

/** Looks at the shape of a fact without running any code of its owner, save for a proxy's traps. */
export function readShape(fact: unknown): Shape {
  try {
    return shapeOf(fact);
  } catch {
    // A proxy may throw from any trap.
    return { problem: "threw an error when it was read. Hand over plain objects" };
  }
}

function shapeOf(fact: unknown): Shape {
  if (typeof fact !== "object" || fact === null || isList(fact)) {
    return { problem: "is no object. Hand over flat objects of text, numbers, booleans and null" };
  }
  if (!isPlainObject(fact)) return { problem: "is an instance of a class. Hand over plain objects" };
  const forbidden = Object.getOwnPropertyNames(fact).find((key) => !isSafeKey(key));
  return forbidden === undefined ? { fact } : { problem: `has the key "${forbidden}". Rename or remove it` };
}

/** The own text of a field that is not empty, else null. */
export function ownText(fact: object, field: string): string | null {
  const value = ownValue(fact, field);
  return typeof value === "string" && value !== "" ? value : null;
}

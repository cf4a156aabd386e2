import fc from "fast-check";

/** A value in one of `oneIn` cases, else nothing. */
export function maybe<T>(arbitrary: fc.Arbitrary<T>, oneIn: number = 2): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

/** An object without the fields that are undefined, as documents are written. */
export function written<T extends object>(fields: T): Written<T> {
  // Only fields whose type allows for undefined are left out, and their types become optional.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Written<T>;
}

/** The same fields, those that may be undefined being optional. */
export type Written<T> = {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
} & {
  [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key];
};

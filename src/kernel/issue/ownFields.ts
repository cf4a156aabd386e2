import { scanFields } from "./scanFields.js";
import type { Issue } from "./types.js";

/** The own data properties of an object, by name; one that is undefined counts as absent. */
export type Fields = ReadonlyMap<string, unknown>;

/** Fields of which single ones are asked for. */
export type FieldView = Pick<Fields, "get" | "has">;

/**
 * Reads the own data properties of a plain object without running any code of it.
 *
 * Facts and options are read by hand and not by a schema, which costs several times as much; the guards are those of
 * documents. A fault is added to `issues`, and an object with a fault still gives its sound fields, so that all faults
 * are found. With `known` any other field is a fault.
 *
 * @returns The fields, or null where the value is no plain object.
 */
export function ownFields(
  value: unknown,
  path: string,
  issues: Issue[],
  known?: ReadonlySet<string>,
): Fields | null {
  const fields = new Map<string, unknown>();
  return scanFields(value, { path }, issues, fields, known) ? fields : null;
}

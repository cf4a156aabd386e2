import { MAX_TEXT } from "../../kernel/issue/index.js";
import type { FieldReader, Reading } from "./fieldReader.js";
import { wrongValue } from "./fieldReader.js";

/** No id is longer; printing a bigint of a million digits would take seconds. */
const LARGEST = 10n ** 60n;

/** An id as text. Ids of 19 digits lie beyond 2^53, where two ids become one number. */
export const readId: FieldReader = (value) => {
  if (typeof value === "string" && value.length <= MAX_TEXT) return { value };
  if (typeof value === "bigint" && value < LARGEST && value > -LARGEST) return { value: String(value) };
  if (typeof value !== "number" || !Number.isInteger(value)) return wrongValue("an id");
  return Number.isSafeInteger(value) ? { value: String(value) } : unsafe(value);
};

/** The problem of an integer that may have been another one before it was read. */
export function unsafe(value: number): Reading {
  const message = `The id ${value} is beyond 2^53 - 1 and may have lost digits. Have ids delivered as text or as a bigint.`;
  return { value: undefined, problem: { code: "interop.unsafe_id", message, params: { value } } };
}

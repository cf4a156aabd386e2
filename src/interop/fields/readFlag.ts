import { type FieldReader, wrongValue } from "./fieldReader.js";

/** Yes or no, also as text. */
export const readFlag: FieldReader = (value) => {
  if (typeof value === "boolean") return { value };
  return value === "true" || value === "false" ? { value: value === "true" } : wrongValue("true or false");
};

/** Is this a clear yes? Anything else, also what is missing, is not. */
export function isYes(value: unknown): boolean {
  return value === true || value === "true";
}

/** Is this a clear no? */
export function isNo(value: unknown): boolean {
  return value === false || value === "false";
}

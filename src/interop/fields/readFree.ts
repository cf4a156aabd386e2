import { MAX_TEXT } from "../../kernel/issue/index.js";
import { type FieldReader, wrongValue } from "./fieldReader.js";
import { unsafe } from "./readId.js";

/** A field of one's own, copied as it stands: a text, a number, true or false. */
export const readFree: FieldReader = (value) => {
  if (typeof value === "boolean" || (typeof value === "string" && value.length <= MAX_TEXT)) return { value };
  if (typeof value === "bigint" && value < 10n ** 60n && value > -(10n ** 60n))
    return { value: String(value) };
  if (typeof value !== "number" || !Number.isFinite(value))
    return wrongValue("a text, a number, true or false");
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? unsafe(value) : { value };
};

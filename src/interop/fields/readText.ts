import { isList, MAX_TEXT, ownValue } from "../../kernel/issue/index.js";
import { type FieldReader, wrongValue } from "./fieldReader.js";
import { readId } from "./readId.js";

/** A text, or the name of an object that has one, as pick lists of some versions are delivered. */
export const readText: FieldReader = (value, context) => {
  if (typeof value === "number" || typeof value === "bigint") return readId(value, context);
  const text = typeof value === "object" && !isList(value) ? ownValue(value, "name") : value;
  return typeof text === "string" && text !== "" && text.length <= MAX_TEXT
    ? { value: text }
    : wrongValue("a text");
};

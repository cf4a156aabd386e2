import { isList, ownValue } from "../../kernel/issue/index.js";
import { type FieldReader, isEmpty, wrongValue } from "./fieldReader.js";
import { readId } from "./readId.js";

/** The id of the record that a field refers to: of an object with an id, or the id itself. */
export const readLookup: FieldReader = (value, context) => {
  if (typeof value !== "object" || isList(value)) return readId(value, context);
  const id = ownValue(value, "id");
  return isEmpty(id) ? wrongValue("an object with an id") : readId(id, context);
};

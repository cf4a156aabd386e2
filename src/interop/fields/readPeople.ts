import { isList, ownValue } from "../../kernel/issue/index.js";
import { type FieldReader, isEmpty } from "./fieldReader.js";
import { readLookup } from "./readLookup.js";

/** The first person of a list: Fxiaoke delivers people so, and an empty list for a record in a pool. */
export const readPeople: FieldReader = (value, context) => {
  if (!isList(value)) return readLookup(value, context);
  const first = ownValue(value, 0);
  if (isEmpty(first)) return { value: null };
  const read = readLookup(first, context);
  if (read.problem !== undefined || value.length < 2) return read;
  const message = `There are ${value.length} owners, and a deal has one: the first is taken. Name the others as a team.`;
  const params = { count: value.length };
  return { ...read, problem: { code: "interop.several_owners", message, severity: "warning", params } };
};

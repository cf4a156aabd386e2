import * as z from "zod";
import type { DecimalLiteral } from "./types.js";

/*
 * Patterns are told to the readers of the JSON Schema and not checked here: what compiles a literal checks it against
 * the whole grammar and says in its own words what is wrong.
 */

const decimalPattern = "^[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?$";
const datePattern = "^\\d{4}-\\d{2}-\\d{2}$";

/** An id, or another name that has to say something. */
export function nameSchema(): z.ZodType<string> {
  return z.string().min(1);
}

/** A decimal in a document: text or a number. */
export function decimalLiteralSchema(): z.ZodType<DecimalLiteral> {
  return z.union([z.string().meta({ pattern: decimalPattern }), z.number()]);
}

/** A calendar date in a document. */
export function calendarDateSchema(): z.ZodType<string> {
  return z.string().meta({ pattern: datePattern });
}

import * as z from "zod";
import { isCalendarDate, safeParsePeriod } from "../kernel/calendar/index.js";
import { nameSchema } from "../kernel/condition/index.js";
import {
  comparison,
  type Decimal,
  type DecimalInput,
  type DecimalProblem,
  ONE,
  parseDecimal,
  ZERO,
} from "../kernel/decimal/index.js";

/*
 * Unlike those of documents, these schemas check numbers and dates in full: nothing else looks at a record that is only
 * held against its schema. Patterns are what readers of the JSON Schema get to see of it.
 */

const DATE = "^\\d{4}-\\d{2}-\\d{2}$";
const DECIMAL = "^[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?$";

/** Any own field of a flat record. */
export function field(): z.ZodType<string | number | boolean | null> {
  return z.union([z.string(), z.number(), z.boolean(), z.null()]);
}

/** A calendar date that is a real day. */
export function date(): z.ZodType<string> {
  return z
    .string()
    .refine(isCalendarDate, "A calendar date is needed here. Write a real day as YYYY-MM-DD.")
    .meta({ pattern: DATE });
}

/** The name of a period; one of a fiscal year cannot be judged without its calendar. */
export function period(): z.ZodType<string> {
  const isPeriod = (name: string) => name.startsWith("FY") || safeParsePeriod(name).ok;
  return z
    .string()
    .refine(isPeriod, "This is no name of a period. Write one such as 2026, 2026-Q3 or 2026-07.");
}

/** A decimal, as text or as a number. */
export function decimal(): z.ZodType<string | number> {
  const isDecimal = (value: DecimalInput) => typeof parseDecimal(value) === "object";
  const message =
    'The value is not a decimal. Write it as text, such as "1234.50", or null where it is not known.';
  return z.union([
    z.string().refine(isDecimal, message).meta({ pattern: DECIMAL }),
    z.number().refine(isDecimal, message),
  ]);
}

/** How likely something is, as a ratio: 20 for a fifth is refused. */
export function probability(): z.ZodType<string | number> {
  const message = "A probability is a ratio from 0 to 1, and 20 % is 0.2. Write it so.";
  return decimal().refine((value) => isRatio(parseDecimal(value)), message);
}

function isRatio(value: Decimal | DecimalProblem): boolean {
  return typeof value !== "object" || (comparison(value, ZERO) >= 0 && comparison(value, ONE) <= 0);
}

/** A currency of ISO 4217, where one is written. */
export function currency(): z.ZodExactOptional<z.ZodType<string>> {
  return z
    .string()
    .regex(/^[A-Z]{3}$/, 'Write the three capital letters of ISO 4217, such as "USD".')
    .exactOptional();
}

/** A name that may be absent or unknown. */
export function optionalName(): z.ZodExactOptional<z.ZodNullable<z.ZodType<string>>> {
  return nameSchema().nullable().exactOptional();
}

/** A date that may be absent or unknown. */
export function optionalDate(): z.ZodExactOptional<z.ZodNullable<z.ZodType<string>>> {
  return date().nullable().exactOptional();
}

/** A decimal that may be absent or unknown. */
export function optionalDecimal(): z.ZodExactOptional<z.ZodNullable<z.ZodType<string | number>>> {
  return decimal().nullable().exactOptional();
}

/** The fields that records have in common. */
export function commonFields(): {
  readonly id: z.ZodType<string>;
  readonly source: z.ZodExactOptional<z.ZodNullable<z.ZodType<string>>>;
  readonly recordedOn: z.ZodExactOptional<z.ZodNullable<z.ZodType<string>>>;
} {
  return { id: nameSchema(), source: z.string().nullable().exactOptional(), recordedOn: optionalDate() };
}

import * as z from "zod";
import { checkForm } from "./checkForm.js";
import { calendarDateSchema, decimalLiteralSchema } from "./literalSchemas.js";
import type { Condition } from "./types.js";

let schema: z.ZodType<Condition> | undefined;

/** The schema of a {@link Condition}, built when it is first asked for. */
export function conditionSchema(): z.ZodType<Condition> {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): z.ZodType<Condition> {
  const part = z.lazy(conditionSchema);
  const parts = z.array(part);
  return z.preprocess(
    checkForm,
    z.union([
      ...leafSchemas(),
      z.strictObject({ all: parts }),
      z.strictObject({ any: parts }),
      z.strictObject({ atLeast: z.int(), of: parts }),
      z.strictObject({ not: part }),
    ]),
  );
}

function leafSchemas() {
  const field = z.string();
  const decimal = decimalLiteralSchema();
  const date = calendarDateSchema();
  const word = z.union([z.string(), z.boolean()]);
  return [
    z.strictObject({ field, gt: decimal }),
    z.strictObject({ field, gte: decimal }),
    z.strictObject({ field, lt: decimal }),
    z.strictObject({ field, lte: decimal }),
    z.strictObject({ field, between: z.tuple([decimal, decimal]) }),
    z.strictObject({ field, equals: decimal }),
    z.strictObject({ field, on: date }),
    z.strictObject({ field, before: date }),
    z.strictObject({ field, after: date }),
    z.strictObject({ field, during: z.union([z.string(), z.strictObject({ from: date, to: date })]) }),
    z.strictObject({ field, is: word }),
    z.strictObject({ field, isNot: word }),
    z.strictObject({ field, in: z.array(z.string()) }),
    z.strictObject({ field, exists: z.boolean() }),
  ] as const;
}

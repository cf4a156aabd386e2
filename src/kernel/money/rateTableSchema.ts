import * as z from "zod";
import { calendarDateSchema, decimalLiteralSchema } from "../condition/index.js";
import type { RateTable } from "./types.js";

let schema: z.ZodType<RateTable> | undefined;

/** The schema of a {@link RateTable}, built when it is first asked for. */
export function rateTableSchema(): z.ZodType<RateTable> {
  schema ??= z.strictObject({
    kind: z.literal("rateTable"),
    schemaVersion: z.literal(1).exactOptional(),
    id: z.string().min(1).exactOptional(),
    title: z.string().exactOptional(),
    dateRule: z.enum(["onOrBefore", "exact"]).exactOptional(),
    maxAgeDays: z.int().min(0).max(36_500).exactOptional(),
    inverse: z.boolean().exactOptional(),
    base: currencySchema().exactOptional(),
    rates: z.array(
      z.strictObject({
        from: currencySchema(),
        to: currencySchema(),
        on: calendarDateSchema(),
        rate: decimalLiteralSchema(),
      }),
    ),
  });
  return schema;
}

/** The code of a currency in a document. */
export function currencySchema(): z.ZodType<string> {
  return z.string().regex(/^[A-Z]{3}$/, 'Write the three capital letters of ISO 4217, such as "USD".');
}

import * as z from "zod";
import { calendarDateSchema, decimalLiteralSchema } from "../condition/index.js";
import { roundingModes } from "../decimal/index.js";
import { stepsSchema } from "../steps/index.js";
import type { Scale } from "./types.js";

let schema: z.ZodType<Scale> | undefined;
let historySchema: z.ZodType<readonly Scale[]> | undefined;

/** The schema of a {@link Scale}, built when it is first asked for. */
export function scaleSchema(): z.ZodType<Scale> {
  schema ??= buildSchema();
  return schema;
}

/** The schema of the versions of one scale. */
export function scaleHistorySchema(): z.ZodType<readonly Scale[]> {
  historySchema ??= z.array(scaleSchema());
  return historySchema;
}

function buildSchema(): z.ZodType<Scale> {
  const decimal = decimalLiteralSchema();
  const common = commonFields();
  return z.discriminatedUnion("kind", [
    z.strictObject({
      ...common,
      kind: z.literal("bands"),
      mode: bandMode().exactOptional(),
      excessOver: decimal.exactOptional(),
      boundary: z.enum(["upperBand", "lowerBand"]).exactOptional(),
      below: z.union([z.literal("refuse"), decimal]).exactOptional(),
      above: z.union([z.enum(["clamp", "refuse"]), decimal]).exactOptional(),
      roundEachBand: z.strictObject({ mode: z.enum(roundingModes), places: places() }).exactOptional(),
      bands: z.array(bandSchema()),
    }),
    z.strictObject({
      ...common,
      kind: z.literal("curve"),
      points: z.array(z.strictObject({ at: decimal, value: decimal, id: identifier().exactOptional() })),
      outside: z
        .strictObject({ below: outside().exactOptional(), above: outside().exactOptional() })
        .exactOptional(),
    }),
  ]);
}

function commonFields() {
  const date = calendarDateSchema();
  return {
    schemaVersion: z.literal(1).exactOptional(),
    id: identifier().exactOptional(),
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
    effective: z.strictObject({ from: date, to: date.exactOptional() }).exactOptional(),
    boundsIn: z.enum(["value", "quota"]).exactOptional(),
    negative: z.enum(["mirror", "zero", "refuse"]).exactOptional(),
    atZero: z.enum(["band", "zero"]).exactOptional(),
    steps: stepsSchema().exactOptional(),
  };
}

function bandSchema() {
  const decimal = decimalLiteralSchema();
  return z.strictObject({
    id: identifier().exactOptional(),
    title: z.string().exactOptional(),
    from: decimal,
    to: decimal.exactOptional(),
    rate: decimal.exactOptional(),
    amount: decimal.exactOptional(),
    per: z.strictObject({ size: decimal, partial: z.enum(["up", "down", "prorate"]) }).exactOptional(),
    mode: bandMode().exactOptional(),
  });
}

function bandMode() {
  return z.enum(["graduated", "whole", "excess"]);
}

function outside() {
  return z.enum(["clamp", "extend", "refuse"]);
}

function identifier() {
  return z.string().min(1);
}

function places() {
  return z.int().min(0).max(60);
}

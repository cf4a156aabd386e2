import * as z from "zod";
import { decimalLiteralSchema, nameSchema } from "../../kernel/condition/index.js";
import type { Questionnaire } from "./questionnaireTypes.js";

let schema: z.ZodType<Questionnaire> | undefined;

/**
 * The schema of a {@link Questionnaire}, built when it is first asked for.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function questionnaireSchema(): z.ZodType<Questionnaire> {
  schema ??= z.strictObject({
    kind: z.literal("questionnaire"),
    schemaVersion: z.literal(1).exactOptional(),
    id: nameSchema(),
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
    audience: z.enum(["customers", "partners", "team"]),
    scale: itemScale(),
    items: z.array(item()).min(1),
    outOf: decimalLiteralSchema().exactOptional(),
    missing: z
      .union([z.enum(["reweight", "zero", "refuse"]), z.strictObject({ moveTo: nameSchema() })])
      .exactOptional(),
    minimum: z.int().min(1).exactOptional(),
    confidence: decimalLiteralSchema().exactOptional(),
    distribution: z.enum(["normal", "t"]).exactOptional(),
  });
  return schema;
}

function item() {
  return z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    weight: decimalLiteralSchema().exactOptional(),
    scale: itemScale().exactOptional(),
    reverse: z.boolean().exactOptional(),
    required: z.boolean().exactOptional(),
  });
}

function itemScale() {
  const decimal = decimalLiteralSchema();
  return z.strictObject({
    from: decimal,
    to: decimal,
    step: decimal.exactOptional(),
    best: z.enum(["highest", "lowest"]).exactOptional(),
  });
}

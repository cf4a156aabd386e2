import * as z from "zod";
import { conditionSchema, nameSchema } from "../../kernel/condition/index.js";
import type { Quality, RecordKind } from "./types.js";

let schema: z.ZodType<Quality> | undefined;

/** Every kind of record. */
export const recordKinds: readonly RecordKind[] = [
  "activity",
  "answer",
  "complaint",
  "customer",
  "deal",
  "fieldChange",
  "invoice",
  "marketFigure",
  "order",
  "payment",
  "person",
  "quotation",
  "return",
  "stageChange",
  "surveyAnswer",
  "surveyInvitation",
  "trainingRecord",
];

/**
 * The schema of a {@link Quality}, built when it is first asked for.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function qualitySchema(): z.ZodType<Quality> {
  schema ??= build();
  return schema;
}

function build(): z.ZodType<Quality> {
  const name = nameSchema();
  const stream = z.strictObject({
    stream: name,
    kind: z.enum(recordKinds).exactOptional(),
    owner: name.exactOptional(),
    required: z.array(name).exactOptional(),
    valid: z.array(z.strictObject({ id: name, when: conditionSchema() })).exactOptional(),
    unique: z.array(name).min(1).exactOptional(),
    onTime: z.strictObject({ happened: name, recorded: name, withinDays: z.int().min(0) }).exactOptional(),
    references: z.array(z.strictObject({ field: name, to: name })).exactOptional(),
  });
  return z.strictObject({ kind: z.literal("quality"), id: name, streams: z.array(stream).min(1) });
}

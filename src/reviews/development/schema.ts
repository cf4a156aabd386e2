import * as z from "zod";
import { conditionSchema, decimalLiteralSchema } from "../../kernel/condition/index.js";
import type { Development, RequiredLevel } from "./types.js";

let schema: z.ZodType<Development> | undefined;

/** The schema of a {@link Development}, built when it is first asked for. */
export function developmentSchema(): z.ZodType<Development> {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): z.ZodType<Development> {
  const name = z.string().min(1);
  const level: z.ZodType<RequiredLevel> = z.strictObject({
    competencyId: name,
    title: z.string().exactOptional(),
    level: decimalLiteralSchema(),
    when: conditionSchema().exactOptional(),
  });
  return z.strictObject({
    kind: z.literal("development"),
    schemaVersion: z.literal(1).exactOptional(),
    id: name,
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
    reviewId: name,
    levels: z.array(level).min(1, "Development needs a level to compare with. Add one."),
    strengthFrom: decimalLiteralSchema().exactOptional(),
  });
}

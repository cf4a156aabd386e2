import * as z from "zod";
import { decimalLiteralSchema, nameSchema } from "../../kernel/condition/index.js";
import { roundingModes } from "../../kernel/decimal/index.js";
import type { LeadField, LeadScoring, LeadStages } from "./types.js";

let schema: z.ZodType<LeadScoring> | undefined;

/** The schema of a {@link LeadScoring}, built when it is first asked for. */
export function leadScoringSchema(): z.ZodType<LeadScoring> {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): z.ZodType<LeadScoring> {
  const decimal = decimalLiteralSchema();
  const prior = z.union([z.enum(["firstStage", "leads"]), z.strictObject({ won: decimal })]);
  const clamp = z.union([z.literal("none"), z.strictObject({ least: decimal, most: decimal })]);
  return z.strictObject({
    kind: z.literal("leadScoring"),
    schemaVersion: z.literal(1).exactOptional(),
    id: nameSchema(),
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
    stages: stagesSchema().exactOptional(),
    fields: z.array(fieldSchema()),
    teamField: nameSchema().exactOptional(),
    prior: prior.exactOptional(),
    smoothing: decimal.exactOptional(),
    clamp: clamp.exactOptional(),
    rounding: z.strictObject({ places: z.int().min(0).max(60), mode: z.enum(roundingModes) }).exactOptional(),
  });
}

function stagesSchema(): z.ZodType<LeadStages> {
  const stage = z.strictObject({ id: nameSchema(), isWon: z.boolean().exactOptional() });
  return z.strictObject({
    field: nameSchema().exactOptional(),
    list: z.array(stage).min(1, "Stages need a stage. Add one, or leave the stages out."),
    missing: z.enum(["zero", "skip", "refuse"]).exactOptional(),
  });
}

function fieldSchema(): z.ZodType<LeadField> {
  return z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    unset: z.enum(["skip", "count"]).exactOptional(),
    multiple: z.boolean().exactOptional(),
    minimum: z.int().min(0).exactOptional(),
  });
}

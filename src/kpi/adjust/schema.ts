import * as z from "zod";
import { conditionSchema, decimalLiteralSchema } from "../../kernel/condition/index.js";
import { operandSchema, stepSchema } from "../../kernel/steps/index.js";
import type { LevelCap, PointsStep, RatioLimit, RubricStep } from "./types.js";

/** The schema of a {@link RubricStep}. */
export function rubricStepSchema(): z.ZodType<RubricStep> {
  // Steps are a discriminated union by kind themselves, which their type, being that of any schema, does not say.
  const step = stepSchema() as ReturnType<typeof stepSchema> & z.core.$ZodTypeDiscriminable;
  return z.discriminatedUnion("kind", [pointsSchema(), step]);
}

function pointsSchema(): z.ZodType<PointsStep> & z.core.$ZodTypeDiscriminable {
  const decimal = decimalLiteralSchema();
  return z.strictObject({
    kind: z.literal("points"),
    ...named(),
    when: conditionSchema().exactOptional(),
    amount: operandSchema(),
    least: decimal.exactOptional(),
    most: decimal.exactOptional(),
  });
}

/** The schema of a {@link RatioLimit}. */
export function limitSchema(): z.ZodType<RatioLimit> {
  return z.strictObject({
    ...named(),
    when: conditionSchema(),
    at: decimalLiteralSchema(),
    indicators: z.array(z.string().min(1)).min(1, "A limit for no indicator does nothing.").exactOptional(),
  });
}

/** The schema of a {@link LevelCap}. */
export function levelCapSchema(): z.ZodType<LevelCap> {
  return z.strictObject({ ...named(), when: conditionSchema(), grade: z.string().min(1) });
}

function named() {
  return { id: z.string().min(1), title: z.string().exactOptional() };
}

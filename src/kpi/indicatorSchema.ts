import * as z from "zod";
import { conditionSchema, decimalLiteralSchema, nameSchema } from "../kernel/condition/index.js";
import { scaleSchema } from "../kernel/scale/index.js";
import { operandSchema } from "../kernel/steps/index.js";
import type { Indicator, IndicatorCurve, RatingScale, TargetGuard } from "./types.js";

/** The schema of an {@link Indicator}. */
export function indicatorSchema(): z.ZodType<Indicator> {
  const decimal = decimalLiteralSchema();
  return z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    measure: nameSchema(),
    source: z.string().exactOptional(),
    category: z.enum(["result", "process", "quality"]).exactOptional(),
    weight: decimal.exactOptional(),
    target: operandSchema().exactOptional(),
    curve: curveSchema().exactOptional(),
    rating: ratingSchema().exactOptional(),
    guard: guardSchema().exactOptional(),
    appliesWhen: conditionSchema().exactOptional(),
    suggests: z.strictObject({ below: decimal, training: z.array(nameSchema()) }).exactOptional(),
  });
}

/** A scale or a formula, told by its kind. */
function curveSchema(): z.ZodType<NonNullable<Indicator["curve"]>> {
  // A scale is a discriminated union by kind itself, which its type, being that of any schema, does not say.
  const scale = scaleSchema() as ReturnType<typeof scaleSchema> & z.core.$ZodTypeDiscriminable;
  return z.discriminatedUnion("kind", [...formulaSchemas(), scale]);
}

type FormulaSchema = z.ZodType<IndicatorCurve> & z.core.$ZodTypeDiscriminable;

function formulaSchemas(): readonly [FormulaSchema, ...FormulaSchema[]] {
  const decimal = decimalLiteralSchema();
  const clip = { least: decimal.exactOptional(), most: decimal.exactOptional() };
  const better = betterSchema().exactOptional();
  const divided = {
    ...clip,
    zeroTarget: z.enum(["refuse", "allOrNothing"]).exactOptional(),
    negativeTarget: z.enum(["refuse", "magnitude"]).exactOptional(),
  };
  return [
    z.strictObject({ ...divided, kind: z.literal("ratio"), better }),
    z.strictObject({ ...divided, kind: z.literal("mirrored") }),
    z.strictObject({ ...divided, kind: z.literal("complement") }),
    z.strictObject({ ...clip, kind: z.literal("worstToTarget"), worst: operandSchema() }),
    z.strictObject({
      ...clip,
      kind: z.literal("threshold"),
      threshold: operandSchema(),
      stretch: operandSchema(),
      atThreshold: decimal,
      atStretch: decimal,
    }),
    z.strictObject({
      ...divided,
      kind: z.literal("steps"),
      size: decimal,
      of: z.enum(["value", "target"]),
      points: decimal,
      atTarget: decimal.exactOptional(),
      partial: z.enum(["down", "up", "prorate"]).exactOptional(),
      better,
    }),
    z.strictObject({
      ...clip,
      kind: z.literal("inRange"),
      low: operandSchema(),
      high: operandSchema(),
      falls: decimal.exactOptional(),
    }),
  ];
}

function ratingSchema(): z.ZodType<RatingScale> {
  const decimal = decimalLiteralSchema();
  return z.strictObject({
    from: decimal,
    to: decimal,
    ratio: z.enum(["range", "top"]).exactOptional(),
    descriptors: z.array(z.strictObject({ at: decimal, text: z.string() })).exactOptional(),
  });
}

function guardSchema(): z.ZodType<TargetGuard> {
  return z.strictObject({
    baseline: operandSchema(),
    most: scaleSchema(),
    better: betterSchema().exactOptional(),
  });
}

function betterSchema() {
  return z.enum(["higher", "lower"]);
}

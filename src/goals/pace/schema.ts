import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import { scaleSchema } from "../../kernel/scale/index.js";
import type { GoalGrades, GoalLinearPace, GoalPace, GoalStatusRule } from "./types.js";

/** The schema of a {@link GoalLinearPace}. */
export function linearPaceSchema(): z.ZodType<GoalLinearPace> {
  return linear();
}

/** The schema of a {@link GoalPace}. */
export function paceSchema(): z.ZodType<GoalPace> {
  const decimal = decimalLiteralSchema();
  return z.discriminatedUnion("kind", [
    linear(),
    z.strictObject({
      kind: z.literal("phased"),
      points: z.array(z.strictObject({ on: z.string(), progress: decimal })).min(1),
    }),
    z.strictObject({
      kind: z.literal("seasonal"),
      unit: z.enum(["week", "month", "quarter"]).exactOptional(),
      weights: z.array(decimal).min(1),
      days: days(),
    }),
  ]);
}

/** The schema of a {@link GoalStatusRule}. */
export function statusSchema(): z.ZodType<GoalStatusRule> {
  return z.strictObject({
    by: z.enum(["gap", "ratio", "projection", "progress"]),
    scale: scaleSchema(),
    achieved: z.string().min(1).exactOptional(),
    parents: z.enum(["own", "weakestChild"]).exactOptional(),
  });
}

/** The schema of {@link GoalGrades}. */
export function gradesSchema(): z.ZodType<GoalGrades> {
  return z.strictObject({ committed: scaleSchema(), aspirational: scaleSchema().exactOptional() });
}

function linear() {
  return z.strictObject({
    kind: z.literal("linear"),
    days: days(),
    count: z.enum(["inclusive", "exclusive"]).exactOptional(),
  });
}

function days() {
  return z.enum(["calendar", "working"]).exactOptional();
}

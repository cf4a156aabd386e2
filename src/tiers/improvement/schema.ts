import * as z from "zod";
import { calendarDateSchema, conditionSchema } from "../../kernel/condition/index.js";
import type { ConditionLeafResult } from "../../kernel/index.js";
import type { ImprovementPlan } from "./types.js";

let schema: z.ZodType<ImprovementPlan> | undefined;

/** The schema of an {@link ImprovementPlan}, built when it is first asked for. */
export function improvementPlanSchema(): z.ZodType<ImprovementPlan> {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): z.ZodType<ImprovementPlan> {
  const text = z.string().min(1);
  return z.strictObject({
    kind: z.literal("improvementPlan"),
    id: text,
    personId: text.exactOptional(),
    ladderId: text,
    tierId: text,
    period: text,
    reasons: z.array(text),
    goal: conditionSchema(),
    criteria: z.array(leafSchema()),
    training: z.array(text),
    openedOn: calendarDateSchema(),
    reviewsOn: z.array(calendarDateSchema()).min(1, "A plan needs a day on which it is decided. Add one."),
    extensions: z.int().min(0),
    position: z.strictObject({ stateId: text, since: calendarDateSchema() }),
  });
}

function leafSchema(): z.ZodType<ConditionLeafResult> {
  const operators = [
    "gt",
    "gte",
    "lt",
    "lte",
    "between",
    "equals",
    "on",
    "before",
    "after",
    "during",
  ] as const;
  return z.strictObject({
    field: z.string(),
    operator: z.enum([...operators, "is", "isNot", "in", "exists"]),
    expected: z.union([z.string(), z.boolean(), z.array(z.string())]),
    actual: z.union([z.string(), z.boolean(), z.null()]),
    verdict: z.enum(["met", "unmet", "missing"]),
  });
}

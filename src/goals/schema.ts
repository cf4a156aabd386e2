import * as z from "zod";
import { workingCalendarSchema } from "../kernel/calendar/index.js";
import { decimalLiteralSchema, nameSchema } from "../kernel/condition/index.js";
import type { MissingPolicy } from "../kernel/index.js";
import { operandSchema } from "../kernel/steps/index.js";
import { agreementSchema } from "./agreement/schema.js";
import { gradesSchema, linearPaceSchema, paceSchema, statusSchema } from "./pace/schema.js";
import type { Goal, GoalRollUp, GoalTree } from "./types.js";
import { changeSchema } from "./versions/schema.js";

let goal: z.ZodType<Goal> | undefined;
let tree: z.ZodType<GoalTree> | undefined;

/** The schema of a {@link GoalTree}, built when it is first asked for. */
export function goalTreeSchema(): z.ZodType<GoalTree> {
  tree ??= buildTreeSchema();
  return tree;
}

/** The schema of one {@link Goal}. */
export function goalSchema(): z.ZodType<Goal> {
  goal ??= buildGoalSchema();
  return goal;
}

function buildTreeSchema(): z.ZodType<GoalTree> {
  return z.strictObject({
    kind: z.literal("goalTree"),
    schemaVersion: z.literal(1).exactOptional(),
    id: nameSchema(),
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
    pace: linearPaceSchema().exactOptional(),
    calendar: workingCalendarSchema().exactOptional(),
    status: statusSchema().exactOptional(),
    grades: gradesSchema().exactOptional(),
    agreement: z.enum(["whereBegun", "required", "ignored"]).exactOptional(),
    goals: z.array(goalSchema()).min(1, "A tree needs a goal. Add one."),
  });
}

function buildGoalSchema(): z.ZodType<Goal> {
  const decimal = decimalLiteralSchema().exactOptional();
  const operand = operandSchema().exactOptional();
  return z.strictObject({
    id: nameSchema(),
    key: nameSchema().exactOptional(),
    title: z.string().exactOptional(),
    ownerId: nameSchema().exactOptional(),
    parentId: nameSchema().exactOptional(),
    strategyId: nameSchema().exactOptional(),
    measure: nameSchema().exactOptional(),
    source: z.string().exactOptional(),
    unit: z.enum(["money", "count", "ratio", "score", "points", "days"]),
    direction: z.enum([
      "increase",
      "decrease",
      "atLeast",
      "atMost",
      "inRange",
      "milestone",
      "binary",
      "control",
    ]),
    aggregation: z.enum(["sum", "ratio", "mean", "last"]).exactOptional(),
    baseline: operand,
    target: operand,
    low: operand,
    high: operand,
    threshold: decimal,
    stretch: decimal,
    weight: decimal,
    period: nameSchema(),
    scope: z
      .strictObject({
        productId: nameSchema().exactOptional(),
        regionId: nameSchema().exactOptional(),
        customerGroupId: nameSchema().exactOptional(),
      })
      .exactOptional(),
    checkIn: z.enum(["day", "week", "month", "quarter"]).exactOptional(),
    clamp: z.strictObject({ least: decimal, most: decimal }).exactOptional(),
    rollUp: rollUpSchema().exactOptional(),
    whenMissing: z.enum(["refuse", "zero"]).exactOptional(),
    whenUndefined: z.enum(["refuse", "zero", "binary"]).exactOptional(),
    commitment: z.enum(["committed", "aspirational"]).exactOptional(),
    nature: z.enum(["result", "activity"]).exactOptional(),
    pace: paceSchema().exactOptional(),
    changes: z.array(changeSchema()).exactOptional(),
    targetBy: z.enum(["inForce", "days"]).exactOptional(),
    agreement: z.array(agreementSchema()).exactOptional(),
    archived: z.literal(true).exactOptional(),
  });
}

function rollUpSchema(): z.ZodType<GoalRollUp> {
  return z.strictObject({
    of: z.enum(["progress", "actuals"]).exactOptional(),
    weights: z.enum(["explicit", "relative", "equal", "target", "remainder"]).exactOptional(),
    missing: missingSchema().exactOptional(),
    empty: z.enum(["refuse", "zero"]).exactOptional(),
  });
}

function missingSchema(): z.ZodType<MissingPolicy> {
  return z.union([z.enum(["reweight", "zero", "refuse"]), z.strictObject({ moveTo: nameSchema() })]);
}

import * as z from "zod";
import { decimalLiteralSchema, nameSchema } from "../kernel/condition/index.js";
import { processActionSchema, processGuardSchema } from "../kernel/process/index.js";
import type { PipelineMetric, Stage, StageModel } from "./types.js";

let schema: z.ZodType<StageModel> | undefined;

/** The schema of a {@link StageModel}, built when it is first asked for. */
export function stageModelSchema(): z.ZodType<StageModel> {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): z.ZodType<StageModel> {
  const flag = z.boolean().exactOptional();
  return z.strictObject({
    kind: z.literal("stageModel"),
    schemaVersion: z.literal(1).exactOptional(),
    id: nameSchema(),
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
    stages: z.array(stageSchema()).min(1, "A stage model needs a stage. Add one."),
    moves: z.strictObject({ skip: flag, back: flag, reopen: flag }).exactOptional(),
    metrics: z.array(metricSchema()).exactOptional(),
  });
}

function stageSchema(): z.ZodType<Stage> {
  const guards = z.array(processGuardSchema()).exactOptional();
  return z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    kind: z.enum(["open", "won", "lost", "void", "postSale", "onHold"]),
    role: nameSchema().exactOptional(),
    probability: decimalLiteralSchema().exactOptional(),
    forecastCategory: z
      .enum(["pipeline", "bestCase", "mostLikely", "commit", "closed", "omitted"])
      .exactOptional(),
    entry: guards,
    exit: guards,
    requiredFields: z.array(nameSchema()).exactOptional(),
    actions: z.array(processActionSchema()).exactOptional(),
    maxAgeDays: z.int().min(0).max(1_000_000).exactOptional(),
  });
}

function metricSchema(): z.ZodType<PipelineMetric> {
  const common = {
    id: nameSchema(),
    title: z.string().exactOptional(),
    minimum: z.int().min(0).exactOptional(),
  };
  const definition = z.enum(["closedCount", "closedValue", "allCount", "createdCount"]).exactOptional();
  return z.discriminatedUnion("kind", [
    z.strictObject({ ...common, kind: z.literal("winRate"), definition }),
    z.strictObject({
      ...common,
      kind: z.literal("cycle"),
      of: z.enum(["won", "closed"]).exactOptional(),
      average: z.enum(["mean", "median"]).exactOptional(),
    }),
    z.strictObject({
      ...common,
      kind: z.literal("velocity"),
      deals: z.enum(["open", "closed"]).exactOptional(),
      winRate: definition,
    }),
  ]);
}

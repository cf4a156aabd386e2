import * as z from "zod";
import { decimalLiteralSchema, nameSchema } from "../kernel/condition/index.js";
import { processActionSchema, processGuardSchema } from "../kernel/process/index.js";
import { metricSchema } from "./metrics/schema.js";
import type { StageTransition } from "./moves/types.js";
import type { Stage, StageModel } from "./types.js";

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
    moves: z.strictObject({ skip: flag, back: flag, reopen: flag, onlyListed: flag }).exactOptional(),
    transitions: z.array(transitionSchema()).exactOptional(),
    ...ageFields(),
    firstStay: z.enum(["unknown", "creation"]).exactOptional(),
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
    archived: z.boolean().exactOptional(),
    ...ageFields(),
  });
}

function ageFields() {
  return {
    maxAgeDays: z.int().min(0).max(1_000_000).exactOptional(),
    ageClock: z.enum(["stageEntry", "lastActivity", "creation"]).exactOptional(),
    agePausedBy: z.array(z.enum(["futureActivity", "onHold"])).exactOptional(),
  };
}

function transitionSchema(): z.ZodType<StageTransition> {
  // A list of its own for each: a bound on a shared one would stand beside a reference in the JSON Schema.
  const names = () => z.array(nameSchema());
  return z.strictObject({
    from: z.union([nameSchema(), names().min(1, "Name a stage, or leave `from` out.")]).exactOptional(),
    to: nameSchema(),
    title: z.string().exactOptional(),
    allowed: z.boolean().exactOptional(),
    roles: names().min(1, "Name a role, or leave `roles` out.").exactOptional(),
    guards: z.array(processGuardSchema()).exactOptional(),
    requiredFields: names().exactOptional(),
    actions: z.array(processActionSchema()).exactOptional(),
  });
}

import * as z from "zod";
import { conditionSchema, decimalLiteralSchema, nameSchema } from "../kernel/condition/index.js";
import { durationSchema, windowSchema } from "./derived/schema.js";
import type { Ladder, Tier, TierGrants, TierTrigger } from "./types.js";

let schema: z.ZodType<Ladder> | undefined;

/** The longest improvement plan: ten years. */
const MOST_DAYS = 3660;

/** The schema of a {@link Ladder}, built when it is first asked for. */
export function ladderSchema(): z.ZodType<Ladder> {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): z.ZodType<Ladder> {
  const condition = conditionSchema().exactOptional();
  const steps = z.int().min(1).exactOptional();
  return z.strictObject({
    kind: z.literal("ladder"),
    schemaVersion: z.literal(1).exactOptional(),
    id: nameSchema(),
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
    subject: z.enum(["person", "team", "partner"]).exactOptional(),
    tiers: z.array(tierSchema()).min(1, "A ladder needs a tier to stand in. Add one."),
    startTierId: nameSchema().exactOptional(),
    windows: z.array(windowSchema()).exactOptional(),
    durations: z.array(durationSchema()).exactOptional(),
    trackBy: nameSchema().exactOptional(),
    ...patience(),
    ...grace(),
    coolDownPeriods: z.int().min(0).exactOptional(),
    maximumStepUp: steps,
    maximumStepDown: steps,
    stayAt: decimalLiteralSchema().exactOptional(),
    whileImproving: z.enum(["freeze", "judge"]).exactOptional(),
    triggers: z.array(triggerSchema()).exactOptional(),
    protectedWhen: condition,
    whileProtected: z.enum(["standStill", "count"]).exactOptional(),
    uncountedWhen: condition,
    movesBy: z.enum(["decision", "proposal"]).exactOptional(),
    payTier: z.enum(["start", "end", "byDays"]).exactOptional(),
  });
}

function tierSchema(): z.ZodType<Tier> {
  return z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    track: nameSchema().exactOptional(),
    enter: conditionSchema().exactOptional(),
    stay: conditionSchema().exactOptional(),
    fastTrack: z.strictObject({ when: conditionSchema(), ...patience() }).exactOptional(),
    ...patience(),
    ...grace(),
    grants: grantsSchema().exactOptional(),
    probation: z.strictObject({ after: z.int().min(1), grants: grantsSchema() }).exactOptional(),
  });
}

function triggerSchema(): z.ZodType<TierTrigger> {
  return z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    when: conditionSchema(),
    move: z.enum(["demote", "exitReview"]),
    by: z.int().min(1).exactOptional(),
    despiteProtection: z.literal(true).exactOptional(),
  });
}

function patience() {
  return {
    promoteAfter: z.int().min(1).exactOptional(),
    minimumPeriods: z.int().min(0).exactOptional(),
    minimumMonths: z.int().min(0).exactOptional(),
  };
}

function grace() {
  return {
    demoteAfter: z.int().min(1).exactOptional(),
    improvementAfter: z.int().min(1).exactOptional(),
    improvementDays: z.int().min(1).max(MOST_DAYS).exactOptional(),
  };
}

function grantsSchema(): z.ZodType<TierGrants> {
  const factor = decimalLiteralSchema().exactOptional();
  const names = z.array(nameSchema()).exactOptional();
  return z.strictObject({
    quotaFactor: factor,
    rateFactor: factor,
    training: names,
    resources: names,
    privileges: names,
  });
}

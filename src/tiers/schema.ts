import * as z from "zod";
import { conditionSchema, decimalLiteralSchema } from "../kernel/condition/index.js";
import type { Ladder, Tier } from "./types.js";

let schema: z.ZodType<Ladder> | undefined;

/** The longest improvement plan: ten years. */
const MOST_DAYS = 3660;

/** The schema of a {@link Ladder}, built when it is first asked for. */
export function ladderSchema(): z.ZodType<Ladder> {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): z.ZodType<Ladder> {
  return z.strictObject({
    kind: z.literal("ladder"),
    schemaVersion: z.literal(1).exactOptional(),
    id: name(),
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
    subject: z.enum(["person", "team", "partner"]).exactOptional(),
    tiers: z.array(tierSchema()).min(1, "A ladder needs a tier to stand in. Add one."),
    startTierId: name().exactOptional(),
    promoteAfter: z.int().min(1).exactOptional(),
    minimumPeriods: z.int().min(0).exactOptional(),
    demoteAfter: z.int().min(1).exactOptional(),
    improvementDays: z.int().min(1).max(MOST_DAYS).exactOptional(),
    protectedWhen: conditionSchema().exactOptional(),
    movesBy: z.enum(["decision", "proposal"]).exactOptional(),
  });
}

function tierSchema(): z.ZodType<Tier> {
  const factor = decimalLiteralSchema().exactOptional();
  const names = z.array(name()).exactOptional();
  return z.strictObject({
    id: name(),
    title: z.string().exactOptional(),
    enter: conditionSchema().exactOptional(),
    stay: conditionSchema().exactOptional(),
    grants: z
      .strictObject({
        quotaFactor: factor,
        rateFactor: factor,
        training: names,
        resources: names,
        privileges: names,
      })
      .exactOptional(),
  });
}

function name() {
  return z.string().min(1);
}

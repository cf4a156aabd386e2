import * as z from "zod";
import { decimalLiteralSchema, nameSchema } from "../condition/index.js";
import type { Distribution, DistributionLevel, DistributionLimit } from "./types.js";

/** More would make the time that limits take grow beyond what is worth waiting for. */
const MOST_LEVELS = 100;

let schema: z.ZodType<Distribution> | undefined;

/** The schema of a {@link Distribution}, built when it is first asked for. */
export function distributionSchema(): z.ZodType<Distribution> {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): z.ZodType<Distribution> {
  const best = z.enum(["highest", "lowest"]).exactOptional();
  return z.strictObject({
    kind: z.literal("distribution"),
    schemaVersion: z.literal(1).exactOptional(),
    id: nameSchema(),
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
    levels: z
      .array(levelSchema())
      .min(1, "A distribution needs a level. Add one.")
      .max(MOST_LEVELS, `A distribution has at most ${MOST_LEVELS} levels. Merge some.`),
    limits: z.array(limitSchema()).exactOptional(),
    slots: z.enum(["largestRemainder", "largestShare", "inOrder", "lastLevel", "ceil"]).exactOptional(),
    tiedRemainders: z.enum(["better", "worse"]).exactOptional(),
    limitCounts: z.enum(["within", "guideline"]).exactOptional(),
    unmeetable: z.enum(["refuse", "tell"]).exactOptional(),
    best,
    tieBreak: z.array(z.strictObject({ field: nameSchema(), best })).exactOptional(),
    ties: z.enum(["up", "down", "byId"]).exactOptional(),
    groups: z.enum(["together", "apart"]).exactOptional(),
    minimumGroup: z.int().min(1).exactOptional(),
    smallGroups: z.enum(["pool", "exempt", "keep"]).exactOptional(),
    tolerance: decimalLiteralSchema().exactOptional(),
  });
}

function levelSchema(): z.ZodType<DistributionLevel> {
  return z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    share: decimalLiteralSchema().exactOptional(),
  });
}

function limitSchema(): z.ZodType<DistributionLimit> {
  const bound = decimalLiteralSchema().exactOptional();
  return z.strictObject({
    levelIds: z.array(nameSchema()).min(1, "A limit needs a level. Name one."),
    atLeast: bound,
    atMost: bound,
    under: bound,
    equals: bound,
  });
}

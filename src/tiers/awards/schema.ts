import * as z from "zod";
import { conditionSchema, decimalLiteralSchema, nameSchema } from "../../kernel/condition/index.js";
import type { AwardRules } from "./types.js";

let schema: z.ZodType<AwardRules> | undefined;

/** The schema of an {@link AwardRules}, built when it is first asked for. */
export function awardSchema(): z.ZodType<AwardRules> {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): z.ZodType<AwardRules> {
  const best = z.enum(["highest", "lowest"]).exactOptional();
  const count = z.int().min(1).exactOptional();
  return z.strictObject({
    kind: z.literal("award"),
    schemaVersion: z.literal(1).exactOptional(),
    id: nameSchema(),
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
    eligible: conditionSchema().exactOptional(),
    measure: nameSchema().exactOptional(),
    votes: z
      .strictObject({
        perVoter: count,
        minimum: count,
        selfVotes: z.enum(["refuse", "count"]).exactOptional(),
      })
      .exactOptional(),
    best,
    winners: count,
    share: decimalLiteralSchema().exactOptional(),
    tieBreak: z.array(z.strictObject({ field: nameSchema(), best })).exactOptional(),
    ties: z.enum(["include", "exclude"]).exactOptional(),
    notAgainFor: z.int().min(0).max(1200).exactOptional(),
  });
}

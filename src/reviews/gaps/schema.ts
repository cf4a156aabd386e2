import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import type { GapRule } from "./types.js";

/** The schema of a {@link GapRule}. */
export function gapRuleSchema(): z.ZodType<GapRule> {
  const decimal = decimalLiteralSchema();
  const share = z.union([decimal, z.strictObject({ numerator: decimal, denominator: decimal })]);
  const part = z.strictObject({ share, of: z.enum(["range", "points"]).exactOptional() });
  return z.strictObject({
    over: z.union([decimal, part]).exactOptional(),
    against: z.string().min(1).exactOptional(),
  });
}

import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import type { GoalTargetChange } from "./types.js";

/** The schema of a {@link GoalTargetChange}. */
export function changeSchema(): z.ZodType<GoalTargetChange> {
  const decimal = decimalLiteralSchema().exactOptional();
  return z.strictObject({
    from: z.string(),
    reason: z.enum([
      "lostAccount",
      "newAccount",
      "leave",
      "territoryChange",
      "market",
      "product",
      "correction",
      "other",
    ]),
    note: z.string().exactOptional(),
    target: decimal,
    add: decimal,
    multiply: decimal,
    absentTo: z.string().exactOptional(),
    step: decimal,
  });
}

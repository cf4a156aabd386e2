import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import { changeSchema } from "../versions/schema.js";
import type { GoalAgreementEntry } from "./types.js";

/** The schema of a {@link GoalAgreementEntry}. */
export function agreementSchema(): z.ZodType<GoalAgreementEntry> {
  return z.strictObject({
    move: z.enum(["propose", "counter", "agree", "start", "amend", "withdraw", "close"]),
    on: z.string(),
    by: z.string().min(1),
    role: z.string().min(1).exactOptional(),
    note: z.string().exactOptional(),
    target: decimalLiteralSchema().exactOptional(),
    change: changeSchema().exactOptional(),
  });
}

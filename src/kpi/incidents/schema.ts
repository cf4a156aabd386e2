import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import type { IncidentRule, IncidentRules } from "./types.js";

/** The schema of {@link IncidentRules}. */
export function incidentRulesSchema(): z.ZodType<IncidentRules> {
  const decimal = decimalLiteralSchema();
  return z.strictObject({
    rules: z
      .array(ruleSchema())
      .min(1, "There is no rule that incidents could count by. Write at least one."),
    mostBonus: decimal.exactOptional(),
    mostDeduction: decimal.exactOptional(),
    flags: z.strictObject({ high: decimal, low: decimal }).exactOptional(),
  });
}

function ruleSchema(): z.ZodType<IncidentRule> {
  const decimal = decimalLiteralSchema();
  return z.strictObject({
    id: z.string().min(1),
    title: z.string().exactOptional(),
    effect: z.enum(["positive", "negative"]),
    severity: z.enum(["minor", "major", "critical"]).exactOptional(),
    points: decimal,
    repeats: z.array(decimal).min(1, "Leave repeats out where each is worth the same.").exactOptional(),
    most: decimal.exactOptional(),
    expires: z
      .strictObject({ after: z.int().min(1).max(36500), unit: z.enum(["days", "months"]) })
      .exactOptional(),
  });
}

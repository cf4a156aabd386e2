import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import type { Clawback, ClawbackAmount, ClawbackWindow } from "./types.js";

/** The schema of {@link Clawback}. */
export function clawbackSchema(): z.ZodType<Clawback> {
  return z.strictObject({
    window: windowSchema(),
    base: z.enum(["reRated", "ownShare"]).exactOptional(),
    attainment: z.enum(["reversed", "kept"]).exactOptional(),
    amount: amountSchema().exactOptional(),
  });
}

function windowSchema(): z.ZodType<ClawbackWindow> {
  return z.union([
    z.literal("unlimited"),
    z.strictObject({ months: count(), counted: counted() }),
    z.strictObject({ days: count(), counted: counted() }),
  ]);
}

function amountSchema(): z.ZodType<ClawbackAmount> {
  const unit = z.enum(["months", "days"]).exactOptional();
  const step = z.strictObject({ within: z.int().min(0).max(36_500), share: decimalLiteralSchema() });
  const steps = z.array(step).min(1, "Steps need at least one. Add one, or leave amount out.");
  return z.union([
    z.literal("full"),
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("steps"), unit, counted: counted(), steps }),
      z.strictObject({
        kind: z.literal("prorated"),
        unit,
        counted: counted(),
        term: z.union([count(), z.strictObject({ field: z.string().min(1) })]),
      }),
    ]),
  ]);
}

function count() {
  return z.int().min(1).max(36_500);
}

function counted() {
  return z.enum(["started", "completed"]).exactOptional();
}

import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import type { Scale } from "../../kernel/index.js";
import { scaleSchema } from "../../kernel/scale/index.js";
import { type ComponentFields, componentFields, type Optional } from "../components/componentFields.js";
import type { CommissionComponent, QuotaSource } from "../types.js";

/** The schemas of the fields that commissions and payout curves have in common. */
export interface AccumulatorFields extends ComponentFields {
  readonly measure: z.ZodType<string>;
  readonly scale: Optional<Scale>;
  readonly scaleId: Optional<string>;
  readonly accumulation: Optional<NonNullable<CommissionComponent["accumulation"]>>;
  readonly quotaPeriod: Optional<NonNullable<CommissionComponent["quotaPeriod"]>>;
}

/** The fields that commissions and payout curves have in common. */
export function accumulatorFields(): AccumulatorFields {
  return {
    ...componentFields(),
    measure: z.string().min(1),
    scale: scaleSchema().exactOptional(),
    scaleId: z.string().exactOptional(),
    accumulation: z.enum(["runningTotal", "interval"]).exactOptional(),
    quotaPeriod: z.enum(["month", "quarter", "half", "year"]).exactOptional(),
  };
}

/** A quota or a target: a constant, or the measure that holds it. */
export function sourceSchema(): z.ZodType<QuotaSource> {
  return z.union([decimalLiteralSchema(), z.strictObject({ measure: z.string().min(1) })]);
}

import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import type { CrossPeriodMeasure } from "./types.js";

/** The most periods of a window: ten years of months. */
const MOST_PERIODS = 120;

/** The schema of a {@link CrossPeriodMeasure}. */
export function crossPeriodSchema(): z.ZodType<CrossPeriodMeasure> {
  const trailing = z.strictObject({ trailing: z.int().min(1).max(MOST_PERIODS) });
  return z.strictObject({
    id: z.string().min(1),
    title: z.string().exactOptional(),
    of: z.string().min(1),
    window: z.union([z.literal("yearToDate"), trailing]),
    take: z.enum(["mean", "sum", "last"]).exactOptional(),
    weights: z.array(decimalLiteralSchema()).min(1).exactOptional(),
    missing: z.enum(["refuse", "reweight", "zero"]).exactOptional(),
  });
}

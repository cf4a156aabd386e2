import * as z from "zod";
import { conditionSchema } from "../../kernel/condition/index.js";
import type { LadderDuration, LadderWindow } from "./types.js";

/** The longest window: ten years of months. A state carries that many values at most. */
const MOST_PERIODS = 120;

/** The schema of a {@link LadderWindow}. */
export function windowSchema(): z.ZodType<LadderWindow> {
  const measure = z.string().min(1).exactOptional();
  const condition = conditionSchema().exactOptional();
  return z.strictObject({
    id: z.string().min(1),
    title: z.string().exactOptional(),
    sum: measure,
    mean: measure,
    min: measure,
    max: measure,
    ratio: z.strictObject({ numerator: z.string().min(1), denominator: z.string().min(1) }).exactOptional(),
    count: condition,
    consecutive: condition,
    periods: z.int().min(1).max(MOST_PERIODS).exactOptional(),
    fewest: z.int().min(0).max(MOST_PERIODS).exactOptional(),
    whenMissing: z.enum(["null", "skip"]).exactOptional(),
    restart: z.enum(["never", "tierChange"]).exactOptional(),
  });
}

/** The schema of a {@link LadderDuration}. */
export function durationSchema(): z.ZodType<LadderDuration> {
  return z.strictObject({
    id: z.string().min(1),
    title: z.string().exactOptional(),
    since: z.string().min(1).exactOptional(),
    unit: z.enum(["days", "months"]),
    until: z.enum(["start", "end"]).exactOptional(),
  });
}

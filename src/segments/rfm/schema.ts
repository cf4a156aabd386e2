import * as z from "zod";
import { calendarDateSchema, decimalLiteralSchema } from "../../kernel/condition/index.js";
import { segmentationSchema } from "../schema.js";
import type { RfmBins, RfmOptions } from "./types.js";

let options: z.ZodType<RfmOptions> | undefined;

/** The schema of {@link RfmOptions}, built when it is first asked for. */
export function rfmOptionsSchema(): z.ZodType<RfmOptions> {
  options ??= build();
  return options;
}

function build(): z.ZodType<RfmOptions> {
  const decimal = decimalLiteralSchema();
  const count = z.int().min(1).max(10);
  const cuts = z.strictObject({
    cuts: z.array(decimal).min(1).max(9),
    from: decimal.exactOptional(),
    to: decimal.exactOptional(),
  });
  const bins: z.ZodType<RfmBins> = z.union([count, cuts]);
  const each = bins.exactOptional();
  return z.strictObject({
    asOf: calendarDateSchema(),
    frequency: z.enum(["orders", "days"]).exactOptional(),
    monetary: z.enum(["sum", "mean"]).exactOptional(),
    refunds: z.enum(["subtract", "count", "ignore", "refuse"]).exactOptional(),
    bins: z
      .union([count, z.strictObject({ recency: each, frequency: each, monetary: each })])
      .exactOptional(),
    method: z.enum(["quantile", "ranks"]).exactOptional(),
    nested: z.boolean().exactOptional(),
    quantileType: z.literal([1, 2, 3, 4, 5, 6, 7, 8, 9]).exactOptional(),
    boundary: z.enum(["upperBand", "lowerBand"]).exactOptional(),
    allEqual: z.enum(["middle", "top"]).exactOptional(),
    ties: z.enum(["fractional", "competition", "modified", "ordinal"]).exactOptional(),
    groups: z.enum(["even", "quantile"]).exactOptional(),
    rCompatible: z.boolean().exactOptional(),
    segmentation: segmentationSchema().exactOptional(),
    weights: z.strictObject({ recency: decimal, frequency: decimal, monetary: decimal }).exactOptional(),
    onInvalid: z.enum(["reject", "report"]).exactOptional(),
    maxIssues: z.number().exactOptional(),
  });
}

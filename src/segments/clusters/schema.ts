import * as z from "zod";
import { decimalLiteralSchema, nameSchema } from "../../kernel/condition/index.js";
import { runFields } from "../purchases/index.js";
import type { ClusterOptions } from "./types.js";

let clusterOptions: z.ZodType<ClusterOptions> | undefined;

/** The schema of {@link ClusterOptions}. */
export function clusterOptionsSchema(): z.ZodType<ClusterOptions> {
  clusterOptions ??= buildClusterOptions();
  return clusterOptions;
}

function buildClusterOptions(): z.ZodType<ClusterOptions> {
  return z.strictObject({
    ...runFields(),
    fields: z.array(nameSchema()).min(1).max(100),
    seeds: z
      .array(z.union([nameSchema(), z.array(decimalLiteralSchema())]))
      .min(1)
      .max(1000),
    scaling: z.enum(["none", "zScore", "minMax"]),
    maxIterations: z.int().min(1).max(100_000).exactOptional(),
    silhouette: z.boolean().exactOptional(),
  });
}

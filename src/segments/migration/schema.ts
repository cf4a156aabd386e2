import * as z from "zod";
import { nameSchema } from "../../kernel/condition/index.js";
import { segmentationSchema } from "../schema.js";
import type { MigrationOptions } from "./types.js";

let options: z.ZodType<MigrationOptions> | undefined;

/** The schema of {@link MigrationOptions}, built when it is first asked for. */
export function migrationOptionsSchema(): z.ZodType<MigrationOptions> {
  options ??= z.strictObject({
    order: z.array(nameSchema()).exactOptional(),
    segmentation: segmentationSchema().exactOptional(),
    onInvalid: z.enum(["reject", "report"]).exactOptional(),
    maxIssues: z.number().exactOptional(),
  });
  return options;
}

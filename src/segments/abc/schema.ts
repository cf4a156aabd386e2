import * as z from "zod";
import { decimalLiteralSchema, nameSchema } from "../../kernel/condition/index.js";
import type { AbcOptions } from "./types.js";

let options: z.ZodType<AbcOptions> | undefined;

/** The schema of {@link AbcOptions}, built when it is first asked for. */
export function abcOptionsSchema(): z.ZodType<AbcOptions> {
  options ??= z.strictObject({
    cuts: z.array(decimalLiteralSchema()).max(25).exactOptional(),
    cutsOf: z.enum(["value", "items"]).exactOptional(),
    classes: z.array(nameSchema()).exactOptional(),
    belongs: z.enum(["starts", "ends"]).exactOptional(),
    ties: z.enum(["together", "byId"]).exactOptional(),
    onInvalid: z.enum(["reject", "report"]).exactOptional(),
    maxIssues: z.number().exactOptional(),
  });
  return options;
}

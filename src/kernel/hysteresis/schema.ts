import * as z from "zod";
import { decimalLiteralSchema } from "../condition/index.js";
import type { Hysteresis } from "./types.js";

let schema: z.ZodType<Hysteresis> | undefined;

/** The schema of a {@link Hysteresis}, built when it is first asked for. */
export function hysteresisSchema(): z.ZodType<Hysteresis> {
  const margin = decimalLiteralSchema().exactOptional();
  schema ??= z.strictObject({ up: margin, down: margin });
  return schema;
}

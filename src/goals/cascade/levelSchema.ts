import * as z from "zod";
import { decimalLiteralSchema, nameSchema } from "../../kernel/condition/index.js";
import { roundingModes } from "../../kernel/decimal/index.js";
import { weightSchema } from "../setting/schema.js";
import type { CascadeLevel } from "./types.js";

let levels: z.ZodType<readonly CascadeLevel[]> | undefined;

/** The schema of the levels of a cascade, built when it is first asked for. */
export function cascadeLevelsSchema(): z.ZodType<readonly CascadeLevel[]> {
  levels ??= z.array(levelSchema());
  return levels;
}

function levelSchema(): z.ZodType<CascadeLevel> {
  const decimal = decimalLiteralSchema().exactOptional();
  const common = {
    measure: nameSchema().exactOptional(),
    overAssignment: decimal,
    step: decimal,
    rounding: z.enum(roundingModes).exactOptional(),
  };
  const part = z.strictObject({
    id: nameSchema(),
    under: nameSchema().exactOptional(),
    title: z.string().exactOptional(),
    measure: nameSchema().exactOptional(),
    weight: weightSchema().exactOptional(),
    baseline: decimal,
  });
  return z.discriminatedUnion("by", [
    z.strictObject({
      ...common,
      by: z.enum(["owner", "product", "region", "customerGroup"]),
      parts: z.array(part).min(1, "A level needs a part. Add one."),
      values: z.enum(["same", "shift", "scale"]).exactOptional(),
    }),
    z.strictObject({
      ...common,
      by: z.enum(["month", "quarter"]),
      season: z.array(weightSchema()).exactOptional(),
    }),
  ]);
}

import * as z from "zod";
import { conditionSchema, decimalLiteralSchema, nameSchema } from "../kernel/condition/index.js";
import { roundingModes } from "../kernel/decimal/index.js";
import { hysteresisSchema } from "../kernel/hysteresis/index.js";
import { scaleSchema } from "../kernel/scale/index.js";
import type { RuleSegmentation, ScoreSegmentation, Segmentation } from "./types.js";

let schema: z.ZodType<Segmentation> | undefined;

/** The schema of a {@link Segmentation}, built when it is first asked for. */
export function segmentationSchema(): z.ZodType<Segmentation> {
  schema ??= z.preprocess(checkForm, z.union([rulesSchema(), scoreSchema()]));
  return schema;
}

/** Says which of the two forms is meant before a union would tell the faults of the other one. */
function checkForm(value: unknown, context: z.RefinementCtx): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if (Object.hasOwn(value, "segments") !== Object.hasOwn(value, "score")) return value;
  const message =
    "A segmentation has either segments with otherwise, or a score with grades. Write one of the two.";
  context.addIssue({ code: "custom", message });
  return value;
}

function rulesSchema(): z.ZodType<RuleSegmentation> {
  const rule = z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    when: conditionSchema(),
    service: serviceSchema().exactOptional(),
  });
  const end = decimalLiteralSchema();
  const scale = z.strictObject({ between: z.tuple([end, end]), whole: z.boolean().exactOptional() });
  return z.strictObject({
    ...base(),
    match: z.enum(["first", "exclusive"]).exactOptional(),
    fields: z.record(nameSchema(), scale).exactOptional(),
    segments: z.array(rule).min(1),
    otherwise: nameSchema(),
  });
}

function scoreSchema(): z.ZodType<ScoreSegmentation> {
  const decimal = decimalLiteralSchema();
  const item = z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    field: nameSchema(),
    weight: decimal,
    curve: scaleSchema().exactOptional(),
  });
  const grade = z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    from: decimal,
    service: serviceSchema().exactOptional(),
  });
  const scale = z.strictObject({
    between: z.tuple([decimal, decimal]),
    whole: z.boolean().exactOptional(),
    outside: z.enum(["refuse", "clip"]).exactOptional(),
  });
  const missing = z.union([z.enum(["reweight", "zero", "refuse"]), z.strictObject({ moveTo: nameSchema() })]);
  return z.strictObject({
    ...base(),
    fields: z.record(nameSchema(), scale).exactOptional(),
    outOf: decimal.exactOptional(),
    score: z.array(item).min(1),
    missing: missing.exactOptional(),
    rounding: z.strictObject({ mode: z.enum(roundingModes), places: z.int().min(0).max(60) }).exactOptional(),
    grades: z.array(grade).min(1),
    hysteresis: hysteresisSchema().exactOptional(),
  });
}

function base() {
  return {
    kind: z.literal("segmentation"),
    schemaVersion: z.literal(1).exactOptional(),
    id: nameSchema(),
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
  };
}

function serviceSchema() {
  return z.strictObject({
    visitEveryDays: z.int().min(1).max(36_500).exactOptional(),
    ownerTierId: nameSchema().exactOptional(),
    creditDays: z.int().min(0).max(36_500).exactOptional(),
    creditLimit: decimalLiteralSchema().exactOptional(),
  });
}

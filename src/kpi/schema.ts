import * as z from "zod";
import { conditionSchema, decimalLiteralSchema, nameSchema } from "../kernel/condition/index.js";
import { roundingModes } from "../kernel/decimal/index.js";
import { scaleSchema } from "../kernel/scale/index.js";
import { operandSchema } from "../kernel/steps/index.js";
import { levelCapSchema, limitSchema, rubricStepSchema } from "./adjust/schema.js";
import { incidentRulesSchema } from "./incidents/schema.js";
import { indicatorSchema } from "./indicatorSchema.js";
import type { Rubric } from "./types.js";

let schema: z.ZodType<Rubric> | undefined;

/** The schema of a {@link Rubric}, built when it is first asked for. */
export function rubricSchema(): z.ZodType<Rubric> {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): z.ZodType<Rubric> {
  const indicators = z.array(indicatorSchema()).min(1, "There is no indicator to score. Write at least one.");
  const dimension = z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    weight: decimalLiteralSchema().exactOptional(),
    indicators,
  });
  const dimensions = z.array(dimension).min(1, "There is no dimension to score. Write at least one.");
  const common = commonFields();
  return z.union([z.strictObject({ ...common, indicators }), z.strictObject({ ...common, dimensions })]);
}

function commonFields() {
  const decimal = decimalLiteralSchema();
  return {
    kind: z.literal("rubric"),
    schemaVersion: z.literal(1).exactOptional(),
    id: nameSchema(),
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
    outOf: z.union([decimal, z.strictObject({ from: decimal, to: decimal })]).exactOptional(),
    weights: z.enum(["explicit", "relative", "equal", "remainder", "factors"]).exactOptional(),
    missing: z
      .union([z.enum(["reweight", "zero", "refuse"]), z.strictObject({ moveTo: nameSchema() })])
      .exactOptional(),
    notApplicable: z.enum(["reweight", "zero", "refuse"]).exactOptional(),
    tooNew: conditionSchema().exactOptional(),
    bounds: boundsSchema().exactOptional(),
    limits: z.array(limitSchema()).exactOptional(),
    incidents: incidentRulesSchema().exactOptional(),
    steps: z.array(rubricStepSchema()).exactOptional(),
    levelCaps: z.array(levelCapSchema()).exactOptional(),
    rounding: z.strictObject({ mode: z.enum(roundingModes), places: z.int().min(0).max(60) }).exactOptional(),
    grades: scaleSchema().exactOptional(),
    coefficients: scaleSchema().exactOptional(),
    teamCoefficient: operandSchema().exactOptional(),
    gradeFrom: z.enum(["rounded", "unrounded"]).exactOptional(),
  };
}

function boundsSchema() {
  const share = decimalLiteralSchema().exactOptional();
  const category = z.strictObject({
    id: z.enum(["result", "process", "quality"]),
    least: share,
    most: share,
  });
  return z.strictObject({
    categories: z.array(category).exactOptional(),
    indicator: z.strictObject({ least: share, most: share }).exactOptional(),
  });
}

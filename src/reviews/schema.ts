import * as z from "zod";
import { conditionSchema, decimalLiteralSchema, nameSchema } from "../kernel/condition/index.js";
import { roundingModes } from "../kernel/decimal/index.js";
import { gapRuleSchema } from "./gaps/schema.js";
import type { Competency, OutlierRule, RaterGroup, RaterKind, Review } from "./types.js";

const kinds: readonly [RaterKind, ...RaterKind[]] = [
  "self",
  "manager",
  "peers",
  "reports",
  "departments",
  "customers",
  "partners",
];

let schema: z.ZodType<Review> | undefined;

/** The schema of a {@link Review}, built when it is first asked for. */
export function reviewSchema(): z.ZodType<Review> {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): z.ZodType<Review> {
  const decimal = decimalLiteralSchema();
  return z.strictObject({
    kind: z.literal("review"),
    schemaVersion: z.literal(1).exactOptional(),
    id: nameSchema(),
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
    ratings: z.strictObject({ from: decimal, to: decimal }),
    groups: z.array(groupSchema()).min(1, "A review needs a group of raters. Add one."),
    competencies: z
      .array(competencySchema())
      .min(1, "A review needs a competency to rate people on. Add one."),
    aggregation: z.enum(["perItem", "perRater", "pooled"]).exactOptional(),
    outliers: outlierSchema().exactOptional(),
    missingGroup: z
      .union([z.enum(["reweight", "zero", "refuse"]), z.strictObject({ moveTo: nameSchema() })])
      .exactOptional(),
    belowMinimum: z.union([z.enum(["omit", "hideTotal", "refuse"]), rollUpSchema()]).exactOptional(),
    unanimous: z.enum(["show", "hide"]).exactOptional(),
    repeated: z.enum(["holdBack", "refuse"]).exactOptional(),
    spread: fewestSchema().exactOptional(),
    comments: fewestSchema().exactOptional(),
    gaps: gapRuleSchema().exactOptional(),
    eligible: conditionSchema().exactOptional(),
    rounding: z.strictObject({ mode: z.enum(roundingModes), places: z.int().min(0).max(60) }).exactOptional(),
  });
}

function rollUpSchema() {
  return z.strictObject({ rollUpInto: nameSchema(), weight: z.enum(["reweight", "move"]).exactOptional() });
}

function fewestSchema() {
  return z.strictObject({ minimum: z.int().min(1).exactOptional() });
}

function outlierSchema(): z.ZodType<OutlierRule> {
  const count = z.int().min(1);
  return z.union([
    z.literal("median"),
    z.strictObject({ trim: count }),
    z.strictObject({ winsorize: count }),
    z.strictObject({ zCut: decimalLiteralSchema() }),
  ]);
}

function groupSchema(): z.ZodType<RaterGroup> {
  return z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    kind: z.enum(kinds).exactOptional(),
    weight: decimalLiteralSchema(),
    minimum: z.int().min(1).exactOptional(),
  });
}

function competencySchema(): z.ZodType<Competency> {
  const named = {
    id: nameSchema(),
    title: z.string().exactOptional(),
    weight: decimalLiteralSchema().exactOptional(),
  };
  return z.strictObject({ ...named, items: z.array(z.strictObject(named)) });
}

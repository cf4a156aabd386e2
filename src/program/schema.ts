import * as z from "zod";
import { goalTreeSchema } from "../goals/schema.js";
import { creditingSchema } from "../incentives/crediting/index.js";
import { planSchema } from "../incentives/schema.js";
import { distributionSchema } from "../kernel/calibration/index.js";
import { calendarDateSchema, conditionSchema, nameSchema } from "../kernel/condition/index.js";
import { measureSchema } from "../kernel/measure/index.js";
import { crossPeriodSchema } from "../kpi/periods/schema.js";
import { rubricSchema } from "../kpi/schema.js";
import { stageModelSchema } from "../pipeline/schema.js";
import { reviewSchema } from "../reviews/schema.js";
import { trainingSchema } from "../reviews/training/index.js";
import { segmentationSchema } from "../segments/schema.js";
import { awardSchema } from "../tiers/awards/index.js";
import { ladderSchema } from "../tiers/schema.js";
import type { Program, ProgramPart, Ranking } from "./types.js";

let schema: z.ZodType<Program> | undefined;

/** The schema of a {@link Program}, built when it is first asked for. */
export function programSchema(): z.ZodType<Program> {
  schema ??= buildSchema();
  return schema;
}

function buildSchema(): z.ZodType<Program> {
  return z.strictObject({
    kind: z.literal("program"),
    schemaVersion: z.literal(1).exactOptional(),
    id: nameSchema(),
    title: z.string().exactOptional(),
    version: z.string().exactOptional(),
    fiscalYear: z
      .strictObject({ firstMonth: z.int().min(1).max(12), named: z.enum(["startYear", "endYear"]) })
      .exactOptional(),
    attributes: z.array(nameSchema()).exactOptional(),
    measures: z.array(measureSchema()).exactOptional(),
    crediting: z.array(creditingSchema()).exactOptional(),
    goals: z.array(goalTreeSchema()).exactOptional(),
    stageModels: z.array(stageModelSchema()).exactOptional(),
    segmentations: z.array(segmentationSchema()).exactOptional(),
    reviews: z.array(reviewSchema()).exactOptional(),
    trainings: z.array(trainingSchema()).exactOptional(),
    rubrics: z.array(rubricSchema()).exactOptional(),
    crossPeriod: z.array(crossPeriodSchema()).exactOptional(),
    ladders: z.array(ladderSchema()).exactOptional(),
    awards: z.array(awardSchema()).exactOptional(),
    plans: z.array(planSchema()).exactOptional(),
    parts: z.array(partSchema()).exactOptional(),
    rankings: z.array(rankingSchema()).exactOptional(),
    streams: z
      .strictObject({
        deals: nameSchema().exactOptional(),
        stageChanges: nameSchema().exactOptional(),
        fieldChanges: nameSchema().exactOptional(),
        customers: nameSchema().exactOptional(),
        answers: nameSchema().exactOptional(),
        payments: nameSchema().exactOptional(),
        incidents: nameSchema().exactOptional(),
        training: nameSchema().exactOptional(),
      })
      .exactOptional(),
  });
}

function partSchema(): z.ZodType<ProgramPart> {
  const names = z
    .array(nameSchema())
    .min(1, "An empty list lets nobody take part. Leave the list out, or name somebody.")
    .exactOptional();
  const date = calendarDateSchema();
  return z.strictObject({
    documentId: nameSchema(),
    every: z.enum(["month", "quarter", "half", "year"]).exactOptional(),
    for: z.strictObject({ personIds: names, roles: names, teamIds: names, tierIds: names }).exactOptional(),
    effective: z.strictObject({ from: date, to: date.exactOptional() }).exactOptional(),
  });
}

function rankingSchema(): z.ZodType<Ranking> {
  return z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    measure: nameSchema(),
    best: z.enum(["highest", "lowest"]).exactOptional(),
    ties: z.enum(["competition", "modified", "dense", "ordinal", "fractional"]).exactOptional(),
    when: conditionSchema().exactOptional(),
    distribution: distributionSchema().exactOptional(),
  });
}

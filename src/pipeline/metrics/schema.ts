import * as z from "zod";
import { decimalLiteralSchema, nameSchema } from "../../kernel/condition/index.js";
import { operandSchema } from "../../kernel/steps/index.js";
import type { PipelineMetric } from "./types.js";

/** The schema of one metric of a stage model. */
export function metricSchema(): z.ZodType<PipelineMetric> {
  return z.discriminatedUnion("kind", [
    ...rateSchemas(),
    ...stageSchemas(),
    ...planSchemas(),
    ...bookSchemas(),
  ]);
}

const common = () => ({
  id: nameSchema(),
  title: z.string().exactOptional(),
  minimum: z.int().min(0).exactOptional(),
});

const days = () => z.int().min(0).max(1_000_000);

function choice<const T extends readonly [string, ...string[]]>(
  ...values: T
): z.ZodExactOptional<z.ZodEnum<{ [K in T[number]]: K }>> {
  return z.enum(values).exactOptional();
}

const average = () => choice("mean", "median");
const cohort = () => choice("created", "closed", "all");

function rateSchemas() {
  const rates = ["closedCount", "closedValue", "allCount", "createdCount", "wonOverCreated"] as const;
  return [
    z.strictObject({
      ...common(),
      kind: z.literal("winRate"),
      definition: choice(...rates, "closedAndStale"),
      oldAfterDays: days().exactOptional(),
    }),
    z.strictObject({
      ...common(),
      kind: z.literal("cycle"),
      of: choice("won", "lost", "closed"),
      average: average(),
    }),
    z.strictObject({
      ...common(),
      kind: z.literal("velocity"),
      deals: choice("open", "created", "closed"),
      qualifiedFrom: nameSchema().exactOptional(),
      winRate: choice(...rates),
      cycleOf: choice("won", "closed"),
      average: average(),
    }),
  ] as const;
}

function stageSchemas() {
  return [
    z.strictObject({
      ...common(),
      kind: z.literal("stageConversion"),
      definition: choice("anyTouch", "fallThrough", "direct", "closedCohort"),
      cohort: cohort(),
    }),
    z.strictObject({
      ...common(),
      kind: z.literal("timeInStage"),
      stays: choice("completed", "censored"),
      average: average(),
      per: choice("visit", "deal"),
    }),
    z.strictObject({
      ...common(),
      kind: z.literal("leak"),
      definition: choice("value", "count", "rate"),
      conversion: choice("anyTouch", "fallThrough", "direct"),
      cohort: cohort(),
    }),
    z.strictObject({
      ...common(),
      kind: z.literal("bottleneck"),
      definition: choice("longestTime", "lowestConversion", "mostDeals"),
    }),
    z.strictObject({ ...common(), kind: z.literal("conformance"), of: choice("deals", "moves") }),
  ] as const;
}

function planSchemas() {
  return [
    z.strictObject({
      ...common(),
      kind: z.literal("coverage"),
      definition: choice("quota", "remaining"),
      quota: operandSchema(),
    }),
    z.strictObject({
      ...common(),
      kind: z.literal("requiredCoverage"),
      winRate: choice("closedCount", "closedValue"),
      createAndCloseShare: decimalLiteralSchema().exactOptional(),
    }),
    z.strictObject({
      ...common(),
      kind: z.literal("forecastCoverage"),
      forecast: operandSchema(),
      quota: operandSchema(),
    }),
    z.strictObject({
      ...common(),
      kind: z.literal("slippage"),
      definition: choice("moved", "notClosed"),
      by: choice("count", "value"),
    }),
    z.strictObject({
      ...common(),
      kind: z.literal("pushCount"),
      definition: choice("monthPushes", "pushes", "changes", "netDays"),
    }),
  ] as const;
}

function bookSchemas() {
  return [
    z.strictObject({
      ...common(),
      kind: z.literal("ageing"),
      since: choice("stageEntry", "creation"),
      definition: choice("mean", "median", "overLongestCycle"),
      buckets: z.array(days()).min(1, "Buckets need a bound. Write one.").exactOptional(),
      stageIds: z
        .array(nameSchema())
        .min(1, "The list is empty. Name a stage, or leave it out.")
        .exactOptional(),
    }),
    z.strictObject({
      ...common(),
      kind: z.literal("winLoss"),
      by: z.enum(["reason", "rival", "product", "stage", "owner"]),
      definition: choice("winRate", "lossShare", "winShare"),
      measuredBy: choice("count", "value"),
    }),
  ] as const;
}

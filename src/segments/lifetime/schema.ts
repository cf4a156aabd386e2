import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import { roundingModes } from "../../kernel/decimal/index.js";
import type { EvaluateOptions } from "../../kernel/index.js";
import { runFields } from "../purchases/index.js";
import type {
  LifetimeFormula,
  PredictOptions,
  ProjectionOptions,
  PurchaseModel,
  SpendModel,
  SpendOptions,
  SummarizeOptions,
} from "./types.js";

let summarizeOptions: z.ZodType<SummarizeOptions> | undefined;
let purchaseModel: z.ZodType<PurchaseModel> | undefined;
let spendModel: z.ZodType<SpendModel> | undefined;
let predictOptions: z.ZodType<PredictOptions> | undefined;
let spendOptions: z.ZodType<SpendOptions> | undefined;
let projectionOptions: z.ZodType<ProjectionOptions> | undefined;
let lifetimeFormula: z.ZodType<LifetimeFormula> | undefined;
let estimateOptions: z.ZodType<Pick<EvaluateOptions, "trace">> | undefined;

/** The schema of {@link SummarizeOptions}. */
export function summarizeOptionsSchema(): z.ZodType<SummarizeOptions> {
  summarizeOptions ??= buildSummarizeOptions();
  return summarizeOptions;
}

/** The schema of a {@link PurchaseModel}. */
export function purchaseModelSchema(): z.ZodType<PurchaseModel> {
  purchaseModel ??= buildPurchaseModel();
  return purchaseModel;
}

/** The schema of a {@link SpendModel}. */
export function spendModelSchema(): z.ZodType<SpendModel> {
  spendModel ??= buildSpendModel();
  return spendModel;
}

/** The schema of {@link PredictOptions}. */
export function predictOptionsSchema(): z.ZodType<PredictOptions> {
  predictOptions ??= buildPredictOptions();
  return predictOptions;
}

/** The schema of {@link SpendOptions}. */
export function spendOptionsSchema(): z.ZodType<SpendOptions> {
  spendOptions ??= buildSpendOptions();
  return spendOptions;
}

/** The schema of {@link ProjectionOptions}. */
export function projectionOptionsSchema(): z.ZodType<ProjectionOptions> {
  projectionOptions ??= buildProjectionOptions();
  return projectionOptions;
}

/** The schema of a {@link LifetimeFormula}. */
export function lifetimeFormulaSchema(): z.ZodType<LifetimeFormula> {
  lifetimeFormula ??= buildLifetimeFormula();
  return lifetimeFormula;
}

function unitSchema() {
  return z.enum(["day", "week", "month"]);
}

function traceSchema() {
  return z.union([z.literal(true), z.literal("lines")]).exactOptional();
}

function roundingSchema() {
  return z.strictObject({ places: z.int().min(0).max(60), mode: z.enum(roundingModes) });
}

/** The schema of the options of an estimate. */
export function estimateOptionsSchema(): z.ZodType<Pick<EvaluateOptions, "trace">> {
  estimateOptions ??= buildEstimateOptions();
  return estimateOptions;
}

function buildSummarizeOptions(): z.ZodType<SummarizeOptions> {
  return z.strictObject({
    ...runFields(),
    asOf: z.string(),
    unit: unitSchema(),
    countBy: unitSchema().exactOptional(),
    values: z.boolean().exactOptional(),
  });
}

function buildPurchaseModel(): z.ZodType<PurchaseModel> {
  const decimal = decimalLiteralSchema();
  return z.strictObject({
    kind: z.literal("bgNbd"),
    unit: unitSchema(),
    r: decimal,
    alpha: decimal,
    a: decimal,
    b: decimal,
  });
}

function buildSpendModel(): z.ZodType<SpendModel> {
  const decimal = decimalLiteralSchema();
  return z.strictObject({ kind: z.literal("gammaGamma"), p: decimal, q: decimal, v: decimal });
}

function buildPredictOptions(): z.ZodType<PredictOptions> {
  return z.strictObject({ ...runFields(), ahead: decimalLiteralSchema() });
}

function buildSpendOptions(): z.ZodType<SpendOptions> {
  return z.strictObject(runFields());
}

function buildProjectionOptions(): z.ZodType<ProjectionOptions> {
  const decimal = decimalLiteralSchema();
  return z.strictObject({
    ...runFields(),
    trace: traceSchema(),
    purchases: purchaseModelSchema(),
    spend: z.union([z.literal("meanRepeatValue"), spendModelSchema()]),
    months: z.int().min(1).max(600),
    monthlyDiscountRate: decimal,
    unitsPerMonth: decimal.exactOptional(),
    margin: decimal.exactOptional(),
    rounding: roundingSchema().exactOptional(),
  });
}

function buildLifetimeFormula(): z.ZodType<LifetimeFormula> {
  const decimal = decimalLiteralSchema();
  return z.discriminatedUnion("method", [
    z.strictObject({
      method: z.literal("simple"),
      ordersPerYear: decimal,
      averageOrderValue: decimal,
      years: decimal,
      margin: decimal.exactOptional(),
    }),
    z.strictObject({
      method: z.literal("retention"),
      marginPerPeriod: decimal,
      retentionRate: decimal,
      discountRate: decimal,
      firstMargin: z.enum(["afterOnePeriod", "now"]).exactOptional(),
    }),
    z.strictObject({
      method: z.literal("churn"),
      averageOrderValue: decimal,
      ordersPerPeriod: decimal,
      margin: decimal.exactOptional(),
      churnRate: decimal,
    }),
  ]);
}

function buildEstimateOptions(): z.ZodType<Pick<EvaluateOptions, "trace">> {
  return z.strictObject({ trace: traceSchema() });
}

import * as z from "zod";
import { decimalLiteralSchema, nameSchema } from "../../kernel/condition/index.js";
import { roundingModes } from "../../kernel/decimal/index.js";
import { stageModelSchema } from "../schema.js";
import { once } from "./once.js";
import type {
  CategoryForecastOptions,
  ForecastPair,
  StageRateOptions,
  StageRates,
  WeightedForecastOptions,
} from "./types.js";

/** What a call's own options are, without those of every evaluation. */
export type Own<Options> = Omit<Options, "trace" | "onInvalid" | "maxIssues">;

/** The schema of the own options of `forecastWeighted`. */
export const weightedOptionsSchema: () => z.ZodType<Own<WeightedForecastOptions>> =
  once(buildWeightedOptions);

function buildWeightedOptions(): z.ZodType<Own<WeightedForecastOptions>> {
  return z.strictObject({
    ...sharedFields(),
    probability: z.union([z.enum(["deal", "stage"]), stageRatesSchema()]).exactOptional(),
    unit: z.enum(["day", "week", "month", "quarter", "half", "year"]).exactOptional(),
    rounding: z.strictObject({ places: z.int().min(0).max(60), mode: z.enum(roundingModes) }).exactOptional(),
    minimum: countSchema().exactOptional(),
  });
}

/** The schema of the own options of `forecastByCategory`. */
export const categoryOptionsSchema: () => z.ZodType<Own<CategoryForecastOptions>> =
  once(buildCategoryOptions);

function buildCategoryOptions(): z.ZodType<Own<CategoryForecastOptions>> {
  const part = z.strictObject({ category: nameSchema(), by: decimalLiteralSchema() });
  const line = z.strictObject({
    id: nameSchema(),
    title: z.string().exactOptional(),
    counts: z.array(z.union([nameSchema(), part])),
  });
  const lines = z.array(line).min(1, "A forecast needs a line. Add one.");
  return z.strictObject({
    ...sharedFields(),
    lines: z.union([z.enum(["cumulative", "single"]), lines]).exactOptional(),
    headline: nameSchema().exactOptional(),
  });
}

/** The schema of the own options of `measureStageRates`. */
export const stageRateOptionsSchema: () => z.ZodType<Own<StageRateOptions>> = once(buildStageRateOptions);

function buildStageRateOptions(): z.ZodType<Own<StageRateOptions>> {
  return z.strictObject({
    model: stageModelSchema(),
    by: z.enum(["count", "value"]).exactOptional(),
    per: nameSchema().exactOptional(),
    minimum: countSchema().exactOptional(),
  });
}

function sharedFields() {
  return {
    model: stageModelSchema().exactOptional(),
    past: z.array(pairSchema()).exactOptional(),
    confidence: decimalLiteralSchema().exactOptional(),
  };
}

/** The schema of a forecast with what came of it. */
export function pairSchema(): z.ZodType<ForecastPair> {
  const known = z.union([decimalLiteralSchema(), z.null()]);
  return z.strictObject({ id: z.string().exactOptional(), forecast: known, actual: known });
}

/** The schema of a list of them. */
export const pairsSchema: () => z.ZodType<readonly ForecastPair[]> = once(buildPairs);

function buildPairs(): z.ZodType<readonly ForecastPair[]> {
  return z.array(pairSchema());
}

function stageRatesSchema(): z.ZodType<StageRates> {
  const decimal = decimalLiteralSchema();
  return z.strictObject({
    by: z.enum(["count", "value"]),
    minimum: countSchema(),
    per: nameSchema().exactOptional(),
    rates: z.array(
      z.strictObject({
        stageId: nameSchema(),
        group: nameSchema().exactOptional(),
        sample: countSchema(),
        reached: decimal,
        won: decimal,
      }),
    ),
  });
}

function countSchema() {
  return z.int().min(0);
}

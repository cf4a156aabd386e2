import * as z from "zod";
import { workingCalendarSchema } from "../../kernel/calendar/index.js";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import { once } from "./once.js";
import { pairSchema } from "./schema.js";
import type {
  RunRateOptions,
  SeasonalForecastOptions,
  SeriesOptions,
  SmoothedForecastOptions,
} from "./seriesTypes.js";

/** The farthest that a series is followed. */
const MOST_AHEAD = 1000;

/** The schema of the options of `forecastRunRate`. */
export const runRateOptionsSchema: () => z.ZodType<RunRateOptions> = once(buildRunRateOptions);

function buildRunRateOptions(): z.ZodType<RunRateOptions> {
  return z.strictObject({
    calendar: workingCalendarSchema().exactOptional(),
    past: z.array(pairSchema()).exactOptional(),
    confidence: decimalLiteralSchema().exactOptional(),
  });
}

/** The schema of the options of `forecastTrend`. */
export const seriesOptionsSchema: () => z.ZodType<SeriesOptions> = once(buildSeriesOptions);

function buildSeriesOptions(): z.ZodType<SeriesOptions> {
  return z.strictObject(seriesFields());
}

/** The schema of the options of `forecastSmoothed`. */
export const smoothedOptionsSchema: () => z.ZodType<SmoothedForecastOptions> = once(buildSmoothedOptions);

function buildSmoothedOptions(): z.ZodType<SmoothedForecastOptions> {
  const decimal = decimalLiteralSchema();
  const start = z.union([
    z.literal("first"),
    z.strictObject({ meanOf: z.int().min(1) }),
    z.strictObject({ level: decimal }),
  ]);
  return z.strictObject({ ...seriesFields(), weight: decimal, start: start.exactOptional() });
}

/** The schema of the options of `forecastSeasonal`. */
export const seasonalOptionsSchema: () => z.ZodType<SeasonalForecastOptions> = once(buildSeasonalOptions);

function buildSeasonalOptions(): z.ZodType<SeasonalForecastOptions> {
  const indices = z.enum(["ratioToMean", "ratioToCycleMean", "ratioToTrend", "ratioToMovingAverage"]);
  const total = z.strictObject({ total: decimalLiteralSchema() });
  return z.strictObject({
    ...seriesFields(),
    seasons: z.int().min(2).max(366),
    firstSeason: z.int().min(1).exactOptional(),
    indices: indices.exactOptional(),
    normalized: z.boolean().exactOptional(),
    level: z.union([z.enum(["trend", "mean"]), total]).exactOptional(),
  });
}

function seriesFields() {
  return {
    ahead: z.int().min(1).max(MOST_AHEAD).exactOptional(),
    confidence: decimalLiteralSchema().exactOptional(),
  };
}

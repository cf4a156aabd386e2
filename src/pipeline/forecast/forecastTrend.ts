import { type Fraction, formatFraction } from "../../kernel/decimal/index.js";
import type { DecimalInput } from "../../kernel/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../../kernel/issue/index.js";
import { fitLine, type LineFit, readConfidence } from "../../kernel/statistics/index.js";
import { readOwnOptions } from "./readCallOptions.js";
import { readSeries } from "./readSeries.js";
import { seriesOptionsSchema } from "./seriesSchema.js";
import type { SeriesForecast, SeriesOptions } from "./seriesTypes.js";
import type { ForecastInterval, IntervalReason } from "./types.js";

/**
 * Forecasts coming periods by the straight line through those that are known.
 *
 * Formula: `value = intercept + slope * place` by least squares, the first period at place 1. A period without a value (null)
 * keeps its place and takes no part. The interval is the prediction interval of a single period: see `fitTrend` of the
 * kernel.
 *
 * Unit: that of the values; exact, printed to at most 34 significant digits, intervals to 12. There is no line through fewer
 * than two values (`short_history`), no interval of fewer than three, and none where every value lies on the line
 * (`perfect_fit`). The line speaks of chance alone: it knows of no season and no market.
 *
 * @param values - The values of periods, the oldest first; null where there is none.
 * @param options - See {@link SeriesOptions}.
 * @returns The coming periods; `value` is the next one's.
 * @throws AttainmentError `decimal.*`, `document.*`, `statistics.bad_confidence`.
 * @example
 * ```ts
 * import { forecastTrend } from "attainment/pipeline";
 * const trend = forecastTrend(["100", "110", null, "130", "150"], { ahead: 2 });
 * trend.periods.map(({ value }) => value); // => ["158.5", "170.5"]
 * trend.periods[0]?.interval?.from; // => "132.107863448"
 * trend.fitted; // => ["98.5", "110.5", "122.5", "134.5", "146.5"]
 * ```
 * @see https://en.wikipedia.org/wiki/Linear_trend_estimation for the definition.
 * @since 0.1.0
 */
export function forecastTrend(
  values: readonly (DecimalInput | null)[],
  options: SeriesOptions = {},
): SeriesForecast {
  return unwrap(tryTrend(values, options));
}

function tryTrend(values: unknown, options: unknown): Result<SeriesForecast> {
  const issues: Issue[] = [];
  const read = readOwnOptions(options, seriesOptionsSchema);
  if (!read.ok) issues.push(...read.issues);
  const { ahead = 1, confidence = "0.95" } = read.ok ? read.data : {};
  readConfidence(confidence, issues);
  const series = readSeries(values, issues);
  if (issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const places = Array.from({ length: series.length + ahead }, (_, index) => index + 1);
  return { ok: true, data: resultOf(lineOf(series, places, confidence), series.length) };
}

/** The line through the values that are known, and what it says at places from 1. */
function lineOf(
  series: readonly (Fraction | null)[],
  at: readonly number[],
  confidence: DecimalInput,
): LineFit {
  const known = series.flatMap((value, index) => (value === null ? [] : [[index + 1, value] as const]));
  const x = known.map(([place]) => place);
  const y = known.map(([, value]) => formatFraction(value));
  return fitLine(x, y, { at, confidence });
}

function resultOf(line: LineFit, known: number): SeriesForecast {
  const definition = "linearTrend";
  const says = line.at.map(({ value }) => value);
  if (line.reason !== undefined)
    return {
      value: null,
      reason: "short_history",
      issues: [],
      definition,
      periods: [],
      intervalReason: "short_history",
      fitted: Array.from({ length: known }, () => null),
    };
  const reason = intervalReasonOf(line);
  return {
    value: says[known] ?? null,
    issues: [],
    definition,
    periods: line.at.slice(known).map(({ value, prediction }, index) => ({
      ahead: index + 1,
      value,
      interval: reason === null ? intervalOf(prediction, line.confidence) : null,
    })),
    ...(reason === null ? {} : { intervalReason: reason }),
    fitted: says.slice(0, known),
  };
}

function intervalReasonOf({ errorReason }: LineFit): IntervalReason | null {
  if (errorReason === undefined) return null;
  return errorReason === "perfect_fit" ? "perfect_fit" : "short_history";
}

function intervalOf(
  prediction: LineFit["at"][number]["prediction"],
  confidence: string,
): ForecastInterval | null {
  return prediction === null ? null : { ...prediction, confidence, method: "prediction" };
}

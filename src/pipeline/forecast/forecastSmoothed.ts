import {
  addFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  multiplyFractions,
  ONE,
  readDecimal,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import type { DecimalInput } from "../../kernel/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../../kernel/issue/index.js";
import {
  exactText,
  readConfidence,
  readList,
  type SmoothOptions,
  smooth,
  sumFractions,
} from "../../kernel/statistics/index.js";
import { type Interval, spreadInterval } from "./intervals.js";
import { readOwnOptions } from "./readCallOptions.js";
import { seriesResult } from "./seriesResult.js";
import { smoothedOptionsSchema } from "./seriesSchema.js";
import type { SeriesForecast, SmoothedForecastOptions } from "./seriesTypes.js";

/** One-step errors below which they tell too little. */
const LEAST_ERRORS = 3;

/**
 * Forecasts coming periods by simple exponential smoothing: the last forecast, moved toward the last value.
 *
 * Formula: `forecast_(t+1) = weight * value_t + (1 - weight) * forecast_t`; every coming period has the same forecast. Where
 * it starts is named by `start`, since systems disagree: at the first value (default), at the mean of the first few, or at a
 * given level, such as the forecast that was made for the first period.
 *
 * The interval `h` periods ahead is the forecast -/+ t times `s * sqrt(1 + (h - 1) * weight^2)`, where `s^2` is the mean
 * square of the errors one period ahead, and t has as many degrees of freedom as there are such errors; of fewer than three
 * there is none (`short_history`). A series shorter than its start has no forecast, for the same reason.
 *
 * Unit: that of the values; levels are kept to 34 significant digits, intervals to 12.
 *
 * @param values - The values of periods, the oldest first.
 * @param options - `weight`, `start`, `ahead` and `confidence`; see {@link SmoothedForecastOptions}.
 * @returns The coming periods; `value` is the next one's, `fitted` the forecast that each known period had.
 * @throws AttainmentError `statistics.bad_weight`, `statistics.bad_confidence`, `decimal.*`,
 * `document.*`.
 * @example
 * ```ts
 * import { forecastSmoothed } from "attainment/pipeline";
 * forecastSmoothed([1000000], { weight: "0.3", start: { level: "950000" } }).value; // => "965000"
 * const smoothed = forecastSmoothed([100, 120, 110, 130], { weight: "0.5" });
 * smoothed.fitted; // => [null, "100", "110", "110"]
 * smoothed.value; // => "120"
 * ```
 * @see https://otexts.com/fpp3/ses.html for the method, https://otexts.com/fpp3/ets-forecasting.html for the variance.
 * @since 0.1.0
 */
export function forecastSmoothed(
  values: readonly DecimalInput[],
  options: SmoothedForecastOptions,
): SeriesForecast {
  return unwrap(trySmoothed(values, options));
}

function trySmoothed(values: unknown, given: unknown): Result<SeriesForecast> {
  const issues: Issue[] = [];
  const read = readOwnOptions(given, smoothedOptionsSchema);
  if (!read.ok) issues.push(...read.issues);
  const series = readList(values, issues);
  const confidence = readConfidence(read.ok ? read.data.confidence : undefined, issues);
  if (!read.ok || confidence === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const { weight, start = "first", ahead = 1 } = read.data;
  const isShort = typeof start === "object" && "meanOf" in start && start.meanOf > series.length;
  const { levels } = smooth(series.map(exactText), { weight, start: isShort ? "first" : start });
  const fitted = fittedOf(levels, start);
  const errors = series.flatMap((value, index) => {
    const said = fitted[index] ?? null;
    return said === null ? [] : [subtractFractions(value, fractionOf(readDecimal(said)))];
  });
  const last = isShort ? undefined : levels.at(-1);
  if (last === undefined) {
    const silent = series.map(() => null);
    return { ok: true, data: seriesResult("simpleSmoothing", [], silent) };
  }
  const level = fractionOf(readDecimal(last));
  const alpha = fractionOf(readDecimal(weight));
  const periods = Array.from({ length: ahead }, (_, index) => ({
    value: level,
    interval: intervalOf(level, errors, alpha, index, confidence),
  }));
  return { ok: true, data: seriesResult("simpleSmoothing", periods, fitted) };
}

/** The forecast that each period had before its value was known; null where it knew it already. */
function fittedOf(
  levels: readonly string[],
  start: NonNullable<SmoothOptions["start"]>,
): readonly (string | null)[] {
  const known = start === "first" ? 1 : "meanOf" in start ? start.meanOf : 0;
  const before =
    typeof start === "object" && "level" in start ? exactText(fractionOf(readDecimal(start.level))) : null;
  return levels.map((_, index) => (index < known ? null : (levels[index - 1] ?? before)));
}

function intervalOf(
  level: Fraction,
  errors: readonly Fraction[],
  weight: Fraction,
  further: number,
  confidence: Fraction,
): Interval {
  if (errors.length < LEAST_ERRORS) return "short_history";
  const squares = sumFractions(errors.map((error) => multiplyFractions(error, error)));
  if (isZeroFraction(squares)) return "perfect_fit";
  const variance = divideFractions(squares, wholeFraction(errors.length));
  const wider = multiplyFractions(wholeFraction(further), multiplyFractions(weight, weight));
  const factor = addFractions(fractionOf(ONE), wider);
  const own = multiplyFractions(variance, factor);
  return spreadInterval(level, own, { kind: "t", df: errors.length }, confidence, "oneStepErrors");
}

import {
  divideFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  multiplyFractions,
  ONE,
  readLiteral,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import type { DecimalInput } from "../../kernel/index.js";
import { capIssues, type Issue, issueOf, type Result, unwrap } from "../../kernel/issue/index.js";
import { exactText, meanFraction, readConfidence, sumFractions } from "../../kernel/statistics/index.js";
import type { ForecastCode } from "./codes.js";
import { exactLine } from "./exactLine.js";
import { type Interval, spreadInterval } from "./intervals.js";
import { readOwnOptions } from "./readCallOptions.js";
import { readSeries } from "./readSeries.js";
import { type SeasonalSeries, seasonIndices, seasonOf } from "./seasonIndices.js";
import { seriesResult } from "./seriesResult.js";
import { seasonalOptionsSchema } from "./seriesSchema.js";
import type { SeasonalForecast, SeasonalForecastOptions } from "./seriesTypes.js";

/**
 * Forecasts coming periods by their season: a level times the index of the season.
 *
 * Formula: `value_t = level_t * index_(season of t)`. An index of 1.2 is a season of 20 percent more than the mean one.
 *
 * | indices | index of a season |
 * | --- | --- |
 * | `ratioToMean` (default) | mean of the season over the mean of all seasons |
 * | `ratioToCycleMean` | mean of `value / mean of its own round of seasons`, of whole rounds |
 * | `ratioToTrend` | mean of `value / straight line through all values` |
 * | `ratioToMovingAverage` | mean of `value / centered moving average over one round` |
 *
 * Unless `normalized` is false, indices are divided by their mean, so that they sum to the number of seasons. The level is the
 * straight line through the values without their seasons (`"trend"`, default; with `ratioToTrend` it is the line that the
 * ratios are taken to), their mean (`"mean"`), or a given total of one round, in equal parts.
 *
 * The interval is the forecast -/+ t times the deviation of known values from what the method says of them, with
 * `n - (seasons - 1) - 2` degrees of freedom (`- 1` for the mean): an interval that takes indices and level for certain.
 *
 * Unit: that of the values; exact, printed to at most 34 significant digits, intervals to 12. A period without a value (null)
 * keeps its place. There is no forecast where a season has no ratio (`short_history`), or a level is zero (`zero_level`).
 *
 * @param values - The values of periods, the oldest first; null where there is none.
 * @param options - The seasons, and how they are told from the level; see {@link SeasonalForecastOptions}.
 * @returns The coming periods, the indices, and the values without their seasons; `value` is the next period's.
 * @throws AttainmentError `pipeline.bad_first_season`, `decimal.*`, `document.*`, `statistics.bad_confidence`.
 * @example
 * ```ts
 * import { forecastSeasonal } from "attainment/pipeline";
 * const quarters = ["80", "100", "120", "100", "120", "150", "180", "150"];
 * const next = forecastSeasonal(quarters, { seasons: 4, ahead: 4, level: { total: "800" } });
 * next.indices; // => ["0.8", "1", "1.2", "1"]
 * next.periods.map(({ value }) => value); // => ["160", "200", "240", "200"]
 * ```
 * @see https://otexts.com/fpp3/classical-decomposition.html for moving averages and indices.
 * @since 0.1.0
 */
export function forecastSeasonal(
  values: readonly (DecimalInput | null)[],
  options: SeasonalForecastOptions,
): SeasonalForecast {
  return unwrap(trySeasonal(values, options));
}

function trySeasonal(given: unknown, options: unknown): Result<SeasonalForecast> {
  const issues: Issue[] = [];
  const read = readOwnOptions(options, seasonalOptionsSchema);
  if (!read.ok) issues.push(...read.issues);
  const values = readSeries(given, issues);
  const confidence = readConfidence(read.ok ? read.data.confidence : undefined, issues);
  if (read.ok) checkFirst(read.data, issues);
  const total = read.ok ? readTotal(read.data, issues) : null;
  if (!read.ok || confidence === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  return { ok: true, data: resultOf(values, read.data, total, confidence) };
}

function checkFirst({ firstSeason = 1, seasons }: SeasonalForecastOptions, issues: Issue[]): void {
  if (firstSeason <= seasons) return;
  const message = `The first value is of season ${firstSeason}, and there are ${seasons}. Count seasons from 1.`;
  const params = { firstSeason, seasons };
  issues.push(issueOf<ForecastCode>("pipeline.bad_first_season", "/options/firstSeason", message, params));
}

function readTotal({ level }: SeasonalForecastOptions, issues: Issue[]): Fraction | null {
  return typeof level === "object" ? readLiteral(level.total, "/options/level/total", issues) : null;
}

function resultOf(
  values: readonly (Fraction | null)[],
  options: SeasonalForecastOptions,
  total: Fraction | null,
  confidence: Fraction,
): SeasonalForecast {
  const { seasons, firstSeason = 1, indices: by = "ratioToMean", normalized = true, ahead = 1 } = options;
  const series: SeasonalSeries = { values, seasons, first: firstSeason - 1 };
  const nothing = { indices: [], deseasonalized: values.map(() => null) };
  const silent = values.map(() => null);
  const indices = seasonIndices(series, by, normalized);
  if (typeof indices === "string") return { ...seriesResult(by, [], silent, indices), ...nothing };
  const indexAt = (place: number) => indices[seasonOf(series, place)] ?? fractionOf(ONE);
  const plain = values.map((value, place) =>
    value === null || isZeroFraction(indexAt(place)) ? null : divideFractions(value, indexAt(place)),
  );
  const shown = {
    indices: indices.map(exactText),
    deseasonalized: plain.map((value) => (value === null ? null : exactText(value))),
  };
  const level = levelOf(by === "ratioToTrend" ? values : plain, plain, options, total, ahead);
  if (level === null) return { ...seriesResult(by, [], silent), ...shown };
  const says = level.map((each, place) => multiplyFractions(each, indexAt(place)));
  const fitted = total === null ? says.slice(0, values.length) : null;
  const rest = seasons - 1 + (options.level === "mean" ? 1 : 2);
  const periods = says
    .slice(values.length)
    .map((value) => ({ value, interval: intervalOf(value, values, fitted, rest, confidence) }));
  return { ...seriesResult(by, periods, fitted?.map(exactText) ?? silent), ...shown };
}

/** The level of every period, known and coming; null where the past is too short for one. */
function levelOf(
  trended: readonly (Fraction | null)[],
  plain: readonly (Fraction | null)[],
  { seasons, level = "trend" }: SeasonalForecastOptions,
  total: Fraction | null,
  ahead: number,
): readonly Fraction[] | null {
  const places = Array.from({ length: trended.length + ahead }, (_, index) => index + 1);
  if (total !== null) return places.map(() => divideFractions(total, wholeFraction(seasons)));
  if (level === "mean") {
    const mean = meanFraction(plain.flatMap((value) => value ?? []));
    return mean === null ? null : places.map(() => mean);
  }
  const line = exactLine(trended);
  return line === null ? null : places.map(line);
}

function intervalOf(
  forecast: Fraction,
  values: readonly (Fraction | null)[],
  fitted: readonly Fraction[] | null,
  fixed: number,
  confidence: Fraction,
): Interval {
  if (fitted === null) return "no_past_errors";
  const squares = values.flatMap((value, place) => {
    const said = fitted[place];
    if (value === null || said === undefined) return [];
    const error = subtractFractions(value, said);
    return [multiplyFractions(error, error)];
  });
  const df = squares.length - fixed;
  if (df < 1) return "short_history";
  const sum = sumFractions(squares);
  if (isZeroFraction(sum)) return "perfect_fit";
  return spreadInterval(
    forecast,
    divideFractions(sum, wholeFraction(df)),
    { kind: "t", df },
    confidence,
    "residuals",
  );
}

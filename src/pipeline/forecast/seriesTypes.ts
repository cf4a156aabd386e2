import type { DecimalLiteral, Outcome, WorkingCalendar } from "../../kernel/index.js";
import type { ForecastInterval, ForecastPair, IntervalReason } from "./types.js";

/**
 * What was reached so far in a period.
 *
 * @since 0.1.0
 */
export interface RunRateFacts {
  readonly period: string;
  /** The last day that is known, which counts as gone. */
  readonly asOf: string;
  readonly toDate: DecimalLiteral | null;
}

/**
 * How a run rate is followed.
 *
 * @since 0.1.0
 */
export interface RunRateOptions {
  /** Counts its working days; absent: calendar days. */
  readonly calendar?: WorkingCalendar;
  /** Earlier forecasts at about this share of a period, for an interval by their errors. */
  readonly past?: readonly ForecastPair[];
  /** Absent: `"0.95"`. */
  readonly confidence?: DecimalLiteral;
}

/**
 * What a period comes to if it goes on as it went: `value = toDate / share`.
 *
 * @since 0.1.0
 */
export interface RunRateForecast extends Outcome {
  readonly period: string;
  /** `calendarDays` or `workingDays`. */
  readonly definition: string;
  readonly daysGone: number;
  readonly days: number;
  /** `daysGone / days`. */
  readonly share: string | null;
  /** What is still to come: `value - toDate`. */
  readonly remaining: string | null;
  readonly interval: ForecastInterval | null;
  readonly intervalReason?: IntervalReason;
}

/**
 * A forecast from a series of periods: `value` is the next period's.
 *
 * @since 0.1.0
 */
export interface SeriesForecast extends Outcome {
  readonly definition: string;
  /** The coming periods, the next one first. */
  readonly periods: readonly {
    readonly ahead: number;
    readonly value: string;
    readonly interval: ForecastInterval | null;
  }[];
  /** Set where there are no intervals. */
  readonly intervalReason?: IntervalReason;
  /** What the method says of each period that was handed over; null where it says nothing. */
  readonly fitted: readonly (string | null)[];
}

/**
 * What every forecast from a series takes.
 *
 * @since 0.1.0
 */
export interface SeriesOptions {
  /** How many coming periods; absent: 1. */
  readonly ahead?: number;
  /** Absent: `"0.95"`. */
  readonly confidence?: DecimalLiteral;
}

/**
 * How a series is smoothed; `start` is as in `smooth` of the kernel.
 *
 * @since 0.1.0
 */
export interface SmoothedForecastOptions extends SeriesOptions {
  /** How much the newest value weighs, above 0 and at most 1. */
  readonly weight: DecimalLiteral;
  readonly start?: "first" | { readonly meanOf: number } | { readonly level: DecimalLiteral };
}

/**
 * How seasons are told from the trend.
 *
 * @since 0.1.0
 */
export interface SeasonalForecastOptions extends SeriesOptions {
  /** How many seasons there are, such as 12 months or 4 quarters of a year. */
  readonly seasons: number;
  /** The season of the first value, from 1; absent: 1. */
  readonly firstSeason?: number;
  /**
   * What values are compared with for their season's index: the mean of all seasons (`"ratioToMean"`, default), the mean of
   * their own round of seasons (`"ratioToCycleMean"`), a straight line (`"ratioToTrend"`), or a centered moving average
   * (`"ratioToMovingAverage"`).
   */
  readonly indices?: "ratioToMean" | "ratioToCycleMean" | "ratioToTrend" | "ratioToMovingAverage";
  /** Whether indices are brought to a mean of 1; absent: true. */
  readonly normalized?: boolean;
  /**
   * What the indices of coming periods are multiplied with: a straight line (`"trend"`, default), the mean of all values
   * without their seasons (`"mean"`), or the total of the coming round of seasons, in equal parts.
   */
  readonly level?: "trend" | "mean" | { readonly total: DecimalLiteral };
}

/**
 * A forecast with seasons.
 *
 * @since 0.1.0
 */
export interface SeasonalForecast extends SeriesForecast {
  /** The index of each season, the first one first; a mean of 1 is no season. Empty where there are none. */
  readonly indices: readonly string[];
  /** The values without their seasons. */
  readonly deseasonalized: readonly (string | null)[];
}

/**
 * How good forecasts were: `value` is the WMAPE.
 *
 * @since 0.1.0
 */
export interface ForecastAssessment extends Outcome {
  /** Pairs of which both numbers are known. */
  readonly count: number;
  /** Ids, or places such as `#2`, of pairs of which one is not known. */
  readonly missing: readonly string[];
  /** Forecast less actual, all together: above zero where forecasts were too high. */
  readonly bias: string | null;
  /** The bias as a ratio of all that was actual. */
  readonly biasRatio: string | null;
  readonly meanAbsoluteError: string | null;
  /** The mean of single errors as ratios; those of `mapeWithout` are not in it. */
  readonly mape: string | null;
  /** Ids of pairs whose actual is zero, of which no error is a ratio. */
  readonly mapeWithout: readonly string[];
}

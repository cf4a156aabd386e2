import type {
  DecimalLiteral,
  EvaluateOptions,
  Outcome,
  PeriodUnit,
  RoundingMode,
} from "../../kernel/index.js";
import type { Deal, StageChange } from "../../records/index.js";
import type { StageModel } from "../types.js";

/**
 * Where the truth will lie with a given confidence, and how that was found.
 *
 * | method | the interval stands on |
 * | --- | --- |
 * | `varianceOfSum` | the variance of a sum of deals that are won or lost independently of each other, as a normal distribution |
 * | `pastErrors` | the quantiles of `actual / forecast` in the past |
 * | `oneStepErrors` | how far smoothing was off one period ahead, as a t distribution |
 * | `residuals` | how far known periods lie from what the method says of them, as a t distribution |
 * | `prediction` | the prediction interval of a straight line |
 *
 * @since 0.1.0
 */
export interface ForecastInterval {
  readonly from: string;
  readonly to: string;
  /** As a ratio. */
  readonly confidence: string;
  readonly method: "varianceOfSum" | "pastErrors" | "oneStepErrors" | "residuals" | "prediction";
}

/**
 * Why there is no interval: `too_few_deals` for chances to even out, `short_history` of too few past periods,
 * `no_past_errors` where the method knows of no chance and no past forecasts were handed over, `perfect_fit` where nothing
 * was ever off.
 *
 * @since 0.1.0
 */
export type IntervalReason = "too_few_deals" | "short_history" | "no_past_errors" | "perfect_fit";

/**
 * A forecast that was made, and what came of it. Null where it is not known.
 *
 * @since 0.1.0
 */
export interface ForecastPair {
  /** Such as a period or a person. */
  readonly id?: string;
  readonly forecast: DecimalLiteral | null;
  readonly actual: DecimalLiteral | null;
}

/**
 * The deals to forecast from, and the moves they made. Where a deal has moves, its stage and day of closing are those of
 * the last one, whatever the deal says.
 *
 * @since 0.1.0
 */
export interface ForecastFacts {
  /** The period of which the close is forecast; absent: whatever is open, and whatever was won. */
  readonly period?: string;
  readonly deals: readonly Deal[];
  readonly changes?: readonly StageChange[];
}

/**
 * Why a deal is not part of a forecast.
 *
 * | reason | the deal |
 * | --- | --- |
 * | `missing_amount`, `missing_probability`, `missing_category` | is in scope, and that is not known of it |
 * | `insufficient_history` | stands in a stage of which history says too little |
 * | `missing_date` | is open and has no day of expected closing, so that no period is known |
 * | `overdue`, `later_period` | is open and expected before the period, or behind it |
 * | `unmapped_stage` | stands in a stage that the model does not have |
 * | `closed_unknown` | is closed, and without a model nobody knows how (by category: unless it is `closed`, `omitted` or of a category of your own) |
 *
 * @since 0.1.0
 */
export type ForecastAside =
  | "missing_amount"
  | "missing_probability"
  | "missing_category"
  | "insufficient_history"
  | "missing_date"
  | "overdue"
  | "later_period"
  | "unmapped_stage"
  | "closed_unknown";

/**
 * Deals that are not part of a forecast, by reason, with the amount as far as it is known.
 *
 * @since 0.1.0
 */
export interface ForecastAsideTotal {
  readonly reason: ForecastAside;
  readonly count: number;
  readonly amount: string;
}

/**
 * How often deals that stood in a stage were won: of `reached` deals (or their amounts) `won`. As `measureStageRates` gives
 * it, or written by hand.
 *
 * @since 0.1.0
 */
export interface StageRate {
  readonly stageId: string;
  /** The value of the field that rates are told apart by; absent: all deals together. */
  readonly group?: string;
  /** How many closed deals it stands on. */
  readonly sample: number;
  readonly reached: DecimalLiteral;
  readonly won: DecimalLiteral;
}

/**
 * Close rates of stages, as plain data to be kept.
 *
 * @since 0.1.0
 */
export interface StageRates {
  readonly by: "count" | "value";
  /** Closed deals below which a stage has no rate. */
  readonly minimum: number;
  /** The field of deals that rates are told apart by. */
  readonly per?: string;
  readonly rates: readonly StageRate[];
}

/**
 * How {@link StageRates} are measured.
 *
 * @since 0.1.0
 */
export interface StageRateOptions extends Pick<EvaluateOptions, "onInvalid" | "maxIssues"> {
  readonly model: StageModel;
  /** Whether deals count, or their amounts; absent: `"count"`. */
  readonly by?: "count" | "value";
  /** A field of deals with text, such as `"ownerId"`; absent: all deals together. */
  readonly per?: string;
  /** Closed deals below which a stage has no rate; absent: 10. */
  readonly minimum?: number;
}

/**
 * What `measureStageRates` found: `value` is the close rate of all closed deals.
 *
 * @since 0.1.0
 */
export interface StageRatesResult extends Outcome {
  readonly rates: StageRates;
  /** The rates as ratios, in the order of `rates.rates`; null with a reason. */
  readonly ratios: readonly {
    readonly stageId: string;
    readonly group?: string;
    readonly rate: string | null;
    readonly reason?: string;
  }[];
  readonly won: number;
  readonly lost: number;
  /** Closed deals of which no move is known, so that nobody knows what stages they stood in. */
  readonly withoutHistory: number;
}

/**
 * What forecasts from deals share.
 *
 * @since 0.1.0
 */
export interface DealForecastOptions extends Pick<EvaluateOptions, "trace" | "onInvalid" | "maxIssues"> {
  /** Says what stages mean; absent: a deal without `closedOn` is open. */
  readonly model?: StageModel;
  /** Earlier forecasts of this kind, for an interval by their errors. */
  readonly past?: readonly ForecastPair[];
  /** Of the interval; absent: `"0.95"`. */
  readonly confidence?: DecimalLiteral;
}

/**
 * How a weighted forecast is made.
 *
 * @since 0.1.0
 */
export interface WeightedForecastOptions extends DealForecastOptions {
  /**
   * Where chances come from: the deal, else its stage (`"deal"`, default); the stage alone (`"stage"`); or history, by the
   * rates that are handed over.
   */
  readonly probability?: "deal" | "stage" | StageRates;
  /** What expected amounts are told by; absent: `"month"`. */
  readonly unit?: PeriodUnit;
  /** How the expected amount is rounded, once; absent: not at all. */
  readonly rounding?: { readonly places: number; readonly mode: RoundingMode };
  /** Deals below which their chances do not even out, and there is no interval; absent: 10. */
  readonly minimum?: number;
}

/**
 * What was won, and what is expected of open deals: `value = won + expected`.
 *
 * @since 0.1.0
 */
export interface WeightedForecast extends Outcome {
  readonly period: string | null;
  /** In one machine word: `dealProbability`, `stageProbability`, `stageHistoryCount` or `stageHistoryValue`. */
  readonly definition: string;
  readonly won: string;
  /** The sum of amount times probability; null where nothing of what is open can be weighed. */
  readonly expected: string | null;
  /** The open deals that are weighed, and what they come to if all are won. */
  readonly open: { readonly count: number; readonly amount: string };
  /** Expected by when it is expected, earliest first; an id of null has no day. They sum to `expected`. */
  readonly periods: readonly {
    readonly id: string | null;
    readonly count: number;
    readonly amount: string;
    readonly expected: string;
  }[];
  readonly interval: ForecastInterval | null;
  /** Set if and only if there is no interval. */
  readonly intervalReason?: IntervalReason;
  /** What is not part of it, and why. */
  readonly aside: readonly ForecastAsideTotal[];
}

/**
 * A line of a forecast by category: the categories that count in it, in full or in part.
 *
 * @since 0.1.0
 */
export interface ForecastLine {
  readonly id: string;
  readonly title?: string;
  readonly counts: readonly (string | { readonly category: string; readonly by: DecimalLiteral })[];
}

/**
 * How a forecast by category is made.
 *
 * @since 0.1.0
 */
export interface CategoryForecastOptions extends DealForecastOptions {
  /**
   * Which categories count in which line: `"cumulative"` (default), each line with those that are surer; `"single"`, each
   * category by itself; or lines of your own.
   */
  readonly lines?: "cumulative" | "single" | readonly ForecastLine[];
  /** The line that is the headline; absent: `"commit"`. */
  readonly headline?: string;
}

/**
 * What deals come to by how sure somebody is of them: `value` is the headline's amount.
 *
 * @since 0.1.0
 */
export interface CategoryForecast extends Outcome {
  readonly period: string | null;
  /** `cumulative`, `single` or `ownLines`. */
  readonly definition: string;
  readonly headline: string;
  readonly lines: readonly { readonly id: string; readonly title?: string; readonly amount: string }[];
  /** Each category by itself, the known ones first; with `aside` they are all deals in scope. */
  readonly categories: readonly { readonly id: string; readonly count: number; readonly amount: string }[];
  readonly interval: ForecastInterval | null;
  readonly intervalReason?: IntervalReason;
  readonly aside: readonly ForecastAsideTotal[];
}

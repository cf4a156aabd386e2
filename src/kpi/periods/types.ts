import type {
  DecimalInput,
  DecimalLiteral,
  EvaluateOptions,
  FiscalYear,
  Outcome,
} from "../../kernel/index.js";

/**
 * A measure over several periods of another one: a year's score from those of its quarters (跨周期考核).
 *
 * @since 0.1.0
 */
export interface CrossPeriodMeasure {
  /** The name under which a program knows the result. */
  readonly id: string;
  readonly title?: string;
  /** The measure whose values are put together, such as `"kpi.quarterly"`. */
  readonly of: string;
  /** The period that is evaluated and those before it: a number of them, or all since the year began. */
  readonly window: "yearToDate" | { readonly trailing: number };
  /** `"mean"` (default), `"sum"`, or the `"last"` of them. */
  readonly take?: "mean" | "sum" | "last";
  /** Weights of a mean over `trailing` periods, oldest first, which sum to 1; absent: all the same. */
  readonly weights?: readonly DecimalLiteral[];
  /** What a period without a value does; absent: `"refuse"`, there is no result. */
  readonly missing?: "refuse" | "reweight" | "zero";
}

/**
 * The value of one period.
 *
 * @since 0.1.0
 */
export interface PeriodValue {
  readonly period: string;
  readonly value: DecimalInput | null;
}

/**
 * What {@link CrossPeriodMeasure} is evaluated on: the last period, and the values, in any order.
 *
 * @since 0.1.0
 */
export interface CrossPeriodFacts {
  readonly period: string;
  readonly values: readonly PeriodValue[];
}

/**
 * How periods are to be read.
 *
 * @since 0.1.0
 */
export interface CrossPeriodOptions extends Pick<EvaluateOptions, "trace"> {
  /** How fiscal years run, for names of periods and for `yearToDate`; absent: calendar years. */
  readonly fiscalYear?: FiscalYear;
}

/**
 * What several periods come to: `value` is their mean, sum or last one. `reason` of a value that is null: `missing_value`,
 * `all_missing`, or `no_weight`.
 *
 * @since 0.1.0
 */
export interface CrossPeriodResult extends Outcome {
  readonly id: string;
  readonly period: string;
  /** Every period of the window, oldest first. */
  readonly periods: readonly {
    readonly period: string;
    readonly value: string | null;
    /** Its share of a mean after the missing policy; of a sum `"1"`, of the last one `"1"` or `"0"`. */
    readonly weight: string;
    /** What it adds to the result. */
    readonly contribution: string;
  }[];
}

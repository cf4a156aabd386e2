import type { DecimalInput, Outcome, QuantileType } from "../../kernel/index.js";
import type { PlanFacts } from "../types.js";

/**
 * How a measure may come out.
 *
 * - `fixed`: as it is;
 * - `values`: one of them, each as likely, or by `weights`;
 * - `uniform`: anything from `min` to `max` in multiples of `step`;
 * - `triangular`: from `min` to `max` in multiples of `step`, most likely about `mode`.
 *
 * `step` is `"0.01"` where it is absent.
 *
 * @since 0.1.0
 */
export type MeasureDistribution =
  | { readonly kind: "fixed"; readonly value: DecimalInput }
  | {
      readonly kind: "values";
      readonly values: readonly DecimalInput[];
      /** Whole numbers, one for each value. */
      readonly weights?: readonly number[];
    }
  | {
      readonly kind: "uniform";
      readonly min: DecimalInput;
      readonly max: DecimalInput;
      readonly step?: DecimalInput;
    }
  | {
      readonly kind: "triangular";
      readonly min: DecimalInput;
      readonly mode: DecimalInput;
      readonly max: DecimalInput;
      readonly step?: DecimalInput;
    };

/**
 * Somebody without a history: over which periods, how each measure may come out in every one of them, and what else is
 * known.
 *
 * @since 0.1.0
 */
export interface ExpectedPerson
  extends Omit<PlanFacts, "period" | "personId" | "measures" | "credits" | "state"> {
  readonly personId: string;
  /** Adjoining, in any order. */
  readonly periods: readonly string[];
  readonly measures: Readonly<Record<string, MeasureDistribution>>;
}

/**
 * What the cost of a plan is estimated from: the facts of people over past periods, or how their measures may come out.
 *
 * @since 0.1.0
 */
export type CostSource =
  | { readonly history: readonly PlanFacts[] }
  | { readonly people: readonly ExpectedPerson[] };

/**
 * How the cost of a plan is estimated.
 *
 * @since 0.1.0
 */
export interface CostOptions {
  /** A whole number from 0 to 2^53 - 1. The same seed gives the same result, on any machine and in any later version. */
  readonly seed: number;
  /** How many times all periods of everybody are drawn, 1 to 100,000; absent: 1,000. */
  readonly samples?: number;
  /** Shares from 0 to 1; absent: `["0.1", "0.5", "0.9"]`. */
  readonly quantiles?: readonly DecimalInput[];
  /** How quantiles are defined; absent: 7, that of R, Excel and numpy. */
  readonly quantileType?: QuantileType;
  /**
   * Who draws together: each `"person"` draws for itself (default), as if good and bad periods of people had nothing to do
   * with each other; or all take the same past `"period"`, so that a good year is good for everybody.
   */
  readonly draw?: "person" | "period";
  /** What counts: what is earned (`"value"`, default), or what is paid out. */
  readonly of?: "value" | "payable";
  /** Tells how often the cost is above it. */
  readonly budget?: DecimalInput;
}

/**
 * What a plan may cost. `value` is the mean over the samples, exact.
 *
 * @since 0.1.0
 */
export interface PlanCost extends Outcome {
  readonly value: string;
  readonly currency: string;
  readonly seed: number;
  readonly samples: number;
  readonly quantileType: QuantileType;
  /** The cost that a share of the samples lies below, in the order of the shares. */
  readonly quantiles: readonly { readonly id: string; readonly value: string }[];
  readonly least: string;
  readonly most: string;
  /** What the history itself cost; absent where there is none. */
  readonly historical?: string;
  /** The share of the samples that cost more than the budget; absent without one. */
  readonly budget?: string;
  readonly shareAboveBudget?: string;
  /** The mean of each person, by id; they sum to `value`. */
  readonly people: readonly { readonly personId: string; readonly value: string }[];
}

import type { DecimalLiteral, EvaluateOptions, Outcome, RoundingMode } from "../../kernel/index.js";

/**
 * A unit of time. Models of purchases are fitted in one, and mean nothing in another.
 *
 * @since 0.1.0
 */
export type TimeUnit = "day" | "week" | "month";

/**
 * How purchases are summed up for models of purchases.
 *
 * @since 0.1.0
 */
export interface SummarizeOptions extends Pick<EvaluateOptions, "onInvalid" | "maxIssues"> {
  /** The last day that is looked at; later purchases are only counted. */
  readonly asOf: string;
  /** The unit that ages are told in. */
  readonly unit: TimeUnit;
  /**
   * Purchases within one day, one calendar week (from Monday) or one calendar month are one; absent: `"day"`. By day, ages
   * are days, or with the unit `"week"` days over 7; by week or by month they are whole weeks or months, and `unit` is that.
   */
  readonly countBy?: TimeUnit;
  /** False asks for no amounts; absent: each purchase needs one. */
  readonly values?: boolean;
}

/**
 * The purchases of one customer, as models of repeat purchases need them.
 *
 * `ageAtLastPurchase` is large for one who bought lately. It is **not** the recency of RFM, which counts back from today.
 *
 * @since 0.1.0
 */
export interface PurchaseHistory {
  readonly customerId: string;
  /** Days, weeks or months with a purchase, without the first: the `frequency` or x of the literature. */
  readonly repeatPurchases: number;
  /** From the first purchase to the last: the `recency` or t_x of the literature; 0 without a repeat purchase. */
  readonly ageAtLastPurchase: DecimalLiteral;
  /** From the first purchase to `asOf`: T. */
  readonly age: DecimalLiteral;
  /** The mean worth of a repeat purchase, the first left out; null without one, and where amounts were not asked for. */
  readonly meanRepeatValue?: DecimalLiteral | null;
}

/**
 * Customers with their histories, in one unit of time.
 *
 * @since 0.1.0
 */
export interface PurchaseHistories {
  readonly unit: TimeUnit;
  readonly customers: readonly PurchaseHistory[];
}

/**
 * What `summarizePurchases` gives. `value` is the number of customers.
 *
 * @since 0.1.0
 */
export interface PurchaseSummary extends Outcome {
  readonly unit: TimeUnit;
  readonly countBy: TimeUnit;
  readonly asOf: string;
  /** By id; those whose first purchase lies after `asOf` are not there. */
  readonly customers: readonly (PurchaseHistory & {
    readonly ageAtLastPurchase: string;
    readonly age: string;
    readonly meanRepeatValue: string | null;
  })[];
  /** How many of them bought again. */
  readonly repeaters: number;
  /** Rows with an amount below zero, which are no purchases; and purchases after `asOf`. */
  readonly refunds: number;
  readonly later: number;
}

/**
 * A BG/NBD model of purchases with its four parameters, which were fitted elsewhere, in `unit`.
 *
 * While a customer is one, it buys at a rate that is gamma(`r`, `alpha`) among customers, and after each purchase it is
 * lost with a probability that is beta(`a`, `b`) among them. All four are above zero.
 *
 * @since 0.1.0
 */
export interface PurchaseModel {
  readonly kind: "bgNbd";
  readonly unit: TimeUnit;
  readonly r: DecimalLiteral;
  readonly alpha: DecimalLiteral;
  readonly a: DecimalLiteral;
  readonly b: DecimalLiteral;
}

/**
 * A Gamma-Gamma model of the worth of a purchase with its three parameters, above zero, fitted elsewhere.
 *
 * @since 0.1.0
 */
export interface SpendModel {
  readonly kind: "gammaGamma";
  readonly p: DecimalLiteral;
  readonly q: DecimalLiteral;
  readonly v: DecimalLiteral;
}

/**
 * What is to be predicted, and for how long from `asOf` on.
 *
 * @since 0.1.0
 */
export interface PredictOptions extends Pick<EvaluateOptions, "onInvalid" | "maxIssues"> {
  /** How long, in the unit of the model. */
  readonly ahead: DecimalLiteral;
}

/**
 * Who is still a customer, and how much each will buy. `value` is the sum of the expected purchases.
 *
 * @since 0.1.0
 */
export interface PurchasePrediction extends Outcome {
  readonly unit: TimeUnit;
  readonly ahead: string;
  /** By id. */
  readonly customers: readonly {
    readonly customerId: string;
    readonly probabilityAlive: string;
    readonly expectedPurchases: string;
  }[];
}

/**
 * How a prediction of spend runs.
 *
 * @since 0.1.0
 */
export type SpendOptions = Pick<EvaluateOptions, "onInvalid" | "maxIssues">;

/**
 * What a purchase of each customer is worth in the mean. `value` is the mean over all customers that there could be.
 *
 * `reason`: `mean_diverges` where `q` is 1 or less.
 *
 * @since 0.1.0
 */
export interface SpendPrediction extends Outcome {
  /** By id; null where the mean diverges. */
  readonly customers: readonly { readonly customerId: string; readonly expectedValue: string | null }[];
}

/**
 * What future purchases are worth today.
 *
 * @since 0.1.0
 */
export interface ProjectionOptions extends Pick<EvaluateOptions, "trace" | "onInvalid" | "maxIssues"> {
  readonly purchases: PurchaseModel;
  /** The worth of a purchase by a model, or `"meanRepeatValue"`: as it was so far. */
  readonly spend: SpendModel | "meanRepeatValue";
  readonly months: number;
  /** What money loses in a month, such as `"0.01"`. */
  readonly monthlyDiscountRate: DecimalLiteral;
  /** How many units of the model a month has; absent: 30 days, 4.345 weeks, 1 month. */
  readonly unitsPerMonth?: DecimalLiteral;
  /** The part of the worth that is earned; absent: 1, so that the value is revenue. */
  readonly margin?: DecimalLiteral;
  /** Absent: 2 places, `halfUp`. */
  readonly rounding?: { readonly places: number; readonly mode: RoundingMode };
}

/**
 * The lifetime value of customers over some months. `value` is the sum; `reason`: `no_value_known`.
 *
 * @since 0.1.0
 */
export interface LifetimeProjection extends Outcome {
  readonly unit: TimeUnit;
  readonly unitsPerMonth: string;
  readonly months: number;
  /** By id. */
  readonly customers: readonly LifetimeValue[];
  /** How many of them have no value, and are not in the sum. */
  readonly unknown: number;
}

/**
 * The lifetime value of one customer; `reason` where it is null: `no_repeat_value` (nothing is known of its purchases) or
 * `mean_diverges`.
 *
 * @since 0.1.0
 */
export interface LifetimeValue {
  readonly customerId: string;
  readonly value: string | null;
  readonly reason?: string;
  readonly probabilityAlive: string;
  /** Over all the months. */
  readonly expectedPurchases: string;
  readonly expectedValue: string | null;
}

/**
 * A plain formula for the lifetime value of a customer.
 *
 * - `simple`: orders per year times worth of an order times years times margin.
 * - `retention`: a margin each period from a customer who stays with `retentionRate`, discounted by `discountRate`;
 *   `firstMargin` names whether the first one comes at once (`"now"`) or after one period (`"afterOnePeriod"`, absent), where
 *   it has been retained already.
 * - `churn`: what a customer brings in a period over the churn of a period.
 *
 * @since 0.1.0
 */
export type LifetimeFormula =
  | {
      readonly method: "simple";
      readonly ordersPerYear: DecimalLiteral;
      readonly averageOrderValue: DecimalLiteral;
      readonly years: DecimalLiteral;
      /** The part of the revenue that is earned; absent: 1. */
      readonly margin?: DecimalLiteral;
    }
  | {
      readonly method: "retention";
      /** The amount that is earned in a period. */
      readonly marginPerPeriod: DecimalLiteral;
      readonly retentionRate: DecimalLiteral;
      readonly discountRate: DecimalLiteral;
      readonly firstMargin?: "afterOnePeriod" | "now";
    }
  | {
      readonly method: "churn";
      readonly averageOrderValue: DecimalLiteral;
      readonly ordersPerPeriod: DecimalLiteral;
      readonly margin?: DecimalLiteral;
      readonly churnRate: DecimalLiteral;
    };

/**
 * A lifetime value by a plain formula. `reason` where it is null: `diverges`.
 *
 * @since 0.1.0
 */
export interface LifetimeEstimate extends Outcome {
  readonly method: LifetimeFormula["method"];
  /** Of the method `retention`. */
  readonly firstMargin?: "afterOnePeriod" | "now";
}

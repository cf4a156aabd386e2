import type { DecimalInput, DecimalLiteral, Outcome, QuantileType } from "../../kernel/index.js";
import type { Segmentation } from "../types.js";

/**
 * One transaction of a customer: what was bought on a day, or, with an amount below zero, given back. An order of the
 * neutral records is one. A transaction without a customer, a day or an amount is at fault, and never passed over in silence.
 *
 * @since 0.1.0
 */
export interface RfmTransaction {
  /** Where it is told, no two transactions may have the same. */
  readonly id?: string;
  readonly customerId?: string | null;
  readonly orderedOn?: string | null;
  readonly amount?: DecimalInput | null;
  /** Transactions that name one must all name the same. */
  readonly currency?: string;
}

/**
 * What is known of a customer whose transactions have been counted: the day of the last order or the days since, exactly
 * one of the two; how many orders, and what they came to. A customer with no orders has neither of the first two.
 *
 * @since 0.1.0
 */
export interface RfmAggregate {
  readonly customerId: string;
  readonly lastOrderOn?: string | null;
  readonly recencyDays?: DecimalInput | null;
  /** A whole number. */
  readonly orders: DecimalInput;
  readonly amount: DecimalInput;
}

/**
 * What RFM scores are made from: transactions in any order, for which a generator will do, or aggregates.
 * `customerIds` names customers who may have no transaction at all, so that they are listed as prospects.
 *
 * @since 0.1.0
 */
export type RfmSource =
  | { readonly transactions: Iterable<RfmTransaction>; readonly customerIds?: readonly string[] }
  | { readonly aggregates: readonly RfmAggregate[] };

/**
 * The three dimensions of RFM: days since the last order, how often, and how much.
 *
 * @since 0.1.0
 */
export type RfmDimension = "recency" | "frequency" | "monetary";

/**
 * The bins of one dimension: how many there are, from 1 to 10, or the `cuts` between them, rising. Cuts make one bin more
 * than there are cuts. `from` and `to` are the ends of what counts at all; a value outside them has no score.
 *
 * @since 0.1.0
 */
export type RfmBins =
  | number
  | {
      readonly cuts: readonly DecimalLiteral[];
      readonly from?: DecimalLiteral;
      readonly to?: DecimalLiteral;
    };

/**
 * The choices in which ways of making RFM scores differ. A result prints all of them.
 *
 * @since 0.1.0
 */
export interface RfmChoices {
  /** What is counted: `orders` (default), or distinct `days` with an order. */
  readonly frequency?: "orders" | "days";
  /** `sum` (default) of the amounts, or their `mean`: the sum over the frequency. */
  readonly monetary?: "sum" | "mean";
  /**
   * What an amount below zero does: it is subtracted and is no order (`subtract`, default), an order like any other
   * (`count`), left aside (`ignore`), or a fault (`refuse`). Aggregates were counted before; only `refuse` is heeded.
   */
  readonly refunds?: "subtract" | "count" | "ignore" | "refuse";
  /** Bins by bounds at quantiles of the values (default), or by groups of ranks of one size. */
  readonly method?: "quantile" | "ranks";
  /** Whether F is binned among customers of one R, and M among those of one R and F; absent: false. */
  readonly nested?: boolean;
  /** Absent: 7. */
  readonly quantileType?: QuantileType;
  /** The bin of a value that equals a bound: the one above (`upperBand`, default), or the one below. */
  readonly boundary?: "upperBand" | "lowerBand";
  /** The score where all values are equal and no bound could part them, for `method: "quantile"`; absent: `middle`. */
  readonly allEqual?: "middle" | "top";
  /** The rank of equal values, for `method: "ranks"`; absent: `fractional`, their mean. `ordinal` parts them by id. */
  readonly ties?: "fractional" | "competition" | "modified" | "ordinal";
  /**
   * The bin of a rank, for `method: "ranks"`: `floor(bins * rank / (customers + 1)) + 1` (`even`, default), or by bounds at
   * the `quantile`s of the ranks, of `quantileType` and with `boundary`.
   */
  readonly groups?: "even" | "quantile";
  /** Adds 1 to each bound between quantiles, as the package rfm 0.3.0 of R does; absent: false. */
  readonly rCompatible?: boolean;
}

/**
 * How RFM scores are made.
 *
 * @since 0.1.0
 */
export interface RfmOptions extends RfmChoices {
  /** The day on which customers are looked at. Nothing may be later. */
  readonly asOf: string;
  /** The bins of all dimensions, or of each; absent: 5. */
  readonly bins?: number | Readonly<Partial<Record<RfmDimension, RfmBins>>>;
  /** Puts the customers into segments by their scores; see {@link RfmSegment}. */
  readonly segmentation?: Segmentation;
  /** For a `combined` score, the weighted mean of the three. */
  readonly weights?: Readonly<Record<RfmDimension, DecimalLiteral>>;
  readonly onInvalid?: "reject" | "report";
  readonly maxIssues?: number;
}

/**
 * One customer with its scores: 1 is the worst bin. `reason` tells why there are none: `never_ordered` of a prospect,
 * `outside_bins` where a value lies outside the ends of the bins.
 *
 * @since 0.1.0
 */
export interface RfmCustomer {
  readonly customerId: string;
  readonly lastOrderOn: string | null;
  readonly recencyDays: string | null;
  readonly frequency: number;
  /** The sum of the amounts. */
  readonly amount: string;
  /** What M is the score of: the sum, or the mean. */
  readonly monetary: string | null;
  readonly r: number | null;
  readonly f: number | null;
  readonly m: number | null;
  /** `100 * r + 10 * f + m`; null also where a dimension has more than nine bins, and the number would be ambiguous. */
  readonly score: number | null;
  /** Where `weights` are given. */
  readonly combined?: string | null;
  /** Where a `segmentation` is given: its segment, `prospect` of a customer without orders, null without scores. */
  readonly segmentId?: string | null;
  readonly reason?: "never_ordered" | "outside_bins";
}

/**
 * What one segment of an RFM segmentation comes to. Segments stand in the order of the document, `prospect` last.
 *
 * @since 0.1.0
 */
export interface RfmSegment {
  readonly id: string;
  readonly customers: number;
  /** Of all customers in a segment; null where there are none. */
  readonly share: string | null;
  /** The sum of the frequencies. */
  readonly frequency: number;
  readonly amount: string;
  /** Of the amounts of all segments; null where they come to zero. */
  readonly amountShare: string | null;
  /** `amount / frequency`, the mean worth of an order; null without one. */
  readonly amountPerOrder: string | null;
}

/**
 * The bins of one dimension, from the lowest values up; nested, of one group of customers. A bin runs from `from` to `to`;
 * `definition.boundary` says which of the two belongs to it. Of ranks, the two are the least and the largest value in it.
 * Null is open, or of an empty group of ranks.
 *
 * @since 0.1.0
 */
export interface RfmThresholds {
  readonly dimension: RfmDimension;
  /** The scores of the customers that were binned among themselves; empty unless nested. */
  readonly within: { readonly r?: number; readonly f?: number };
  /** How the bounds were found; `allEqual` where there was nothing to part. */
  readonly by: "quantile" | "ranks" | "cuts" | "allEqual";
  readonly bins: readonly {
    readonly score: number;
    readonly from: string | null;
    readonly to: string | null;
    readonly customers: number;
  }[];
}

/**
 * What RFM scores come to: `value` is how many customers have scores, null with `no_scores` where nobody has.
 *
 * @since 0.1.0
 */
export interface RfmResult extends Outcome {
  readonly asOf: string;
  /** What was chosen, in full. */
  readonly definition: Required<RfmChoices>;
  /** Sorted by id. */
  readonly customers: readonly RfmCustomer[];
  readonly thresholds: readonly RfmThresholds[];
  readonly counts: {
    readonly customers: number;
    readonly scored: number;
    readonly prospects: number;
    /** Transactions that were read, refunds included; null of aggregates. */
    readonly transactions: number | null;
    readonly refunds: number | null;
  };
  /** The sum of the customers' amounts. */
  readonly amount: string;
  /** Where a `segmentation` is given. */
  readonly segmentationId?: string;
  readonly segments?: readonly RfmSegment[];
}

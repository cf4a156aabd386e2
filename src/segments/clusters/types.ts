import type { DecimalLiteral, EvaluateOptions, FieldValue, Outcome } from "../../kernel/index.js";

/**
 * A customer with the fields that it is grouped by; it may have others.
 *
 * @since 0.1.0
 */
export interface ClusterCustomer {
  readonly customerId: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/**
 * How customers are grouped.
 *
 * @since 0.1.0
 */
export interface ClusterOptions extends Pick<EvaluateOptions, "onInvalid" | "maxIssues"> {
  /** The fields that count, each a number. */
  readonly fields: readonly string[];
  /**
   * Where each cluster starts, and with that how many there are: the id of a customer, or a point, one number for each of
   * `fields` in their own units.
   */
  readonly seeds: readonly (string | readonly DecimalLiteral[])[];
  /**
   * What makes fields comparable, over all customers: each less its mean, over its standard deviation (`"zScore"`); each from
   * 0 at the least to 1 at the most (`"minMax"`); or nothing (`"none"`), so that the field with the largest numbers decides.
   */
  readonly scaling: "none" | "zScore" | "minMax";
  /** Absent: 100. */
  readonly maxIterations?: number;
  /** True asks for the silhouette, which looks at all pairs: of at most 20,000 customers. */
  readonly silhouette?: boolean;
}

/**
 * Customers in clusters. `value` is the within-cluster sum of squares (WCSS) in scaled units.
 *
 * @since 0.1.0
 */
export interface ClusterResult extends Outcome {
  readonly fields: readonly string[];
  readonly scaling: ClusterOptions["scaling"];
  /** By id, each in one cluster: its place among `seeds`. */
  readonly customers: readonly {
    readonly customerId: string;
    readonly cluster: number;
    /** To the centroid, in scaled units; and to the nearest other one. */
    readonly squaredDistance: string;
    readonly next: { readonly cluster: number; readonly squaredDistance: string } | null;
  }[];
  /** In the order of `seeds`. */
  readonly clusters: readonly Cluster[];
  /** How often all customers were assigned, the last time included, which changed nothing if `converged`. */
  readonly iterations: number;
  readonly converged: boolean;
  /** The sum of squares after each of them; it never rises. */
  readonly wcssByIteration: readonly string[];
  /** From -1 to 1, the mean over all customers; null where it was not asked for or there is one cluster only. */
  readonly silhouette: string | null;
}

/**
 * One cluster.
 *
 * @since 0.1.0
 */
export interface Cluster {
  readonly cluster: number;
  /** 0 where nobody is nearest to it: it keeps the centroid that it had. */
  readonly size: number;
  /** The mean of each of `fields`, in its own unit. */
  readonly centroid: readonly { readonly field: string; readonly value: string }[];
  readonly wcss: string;
  readonly silhouette: string | null;
}

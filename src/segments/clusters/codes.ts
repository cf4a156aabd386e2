/**
 * The codes of faults in what clusters are made of.
 *
 * @since 0.1.0
 */
export type ClustersCode =
  /** A customer lacks a field that clusters are made by; give it, or leave the customer out. */
  | "segments.missing_cluster_field"
  /** A seed names a customer that is not there or is one already, or has not one number for each field; correct it. */
  | "segments.bad_seed"
  /** There are as many clusters as customers, or more; name fewer seeds. */
  | "segments.too_many_clusters"
  /** A silhouette looks at all pairs, and there are too many customers for that; do without, or take a sample. */
  | "segments.too_many_for_silhouette"
  /** Warning: A field is the same for all customers and parts nobody; leave it out. */
  | "segments.constant_field"
  /** Warning: Nobody is nearest to a cluster; choose another seed, or fewer. */
  | "segments.empty_cluster"
  /** Warning: The clusters still changed when the last allowed iteration ended; raise maxIterations. */
  | "segments.not_converged";

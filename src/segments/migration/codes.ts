/**
 * The codes of faults in what `measureMigration` is handed.
 *
 * @since 0.1.0
 */
export type MigrationCode =
  /** There are fewer than two snapshots; hand over one of each date. */
  | "segments.few_snapshots"
  /** The snapshots do not follow each other by date; list the earliest first, each date once. */
  | "segments.unsorted_snapshots"
  /** A customer has a segment that the segmentation or the order does not know; correct the id. */
  | "segments.unknown_segment";

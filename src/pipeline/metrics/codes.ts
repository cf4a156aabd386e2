/**
 * The codes of faults in the metrics of a stage model, and in what they are computed from.
 *
 * @since 0.1.0
 */
export type PipelineMetricCode =
  /** A metric names a stage that the model does not have, or that is not open; name one of its open stages. */
  | "pipeline.metric_stage_unknown"
  /** A metric names a choice that its definition does not use; leave the choice out, or change the definition. */
  | "pipeline.choice_not_used"
  /** The bounds of buckets do not rise; write each one larger than that before it. */
  | "pipeline.buckets_not_rising"
  /** A share or a win rate is below 0 or above 1; write a ratio, such as 0.3. */
  | "pipeline.share_out_of_range"
  /** A measure that a metric names is not among the facts; give its value, or null where it is not known. */
  | "pipeline.missing_measure"
  /** The day as of which a period is looked at lies outside of it; name a day of the period. */
  | "pipeline.as_of_outside_period";

import type { Condition, FieldValue, Outcome } from "../kernel/index.js";

/**
 * One segment: the rule that puts a customer into it.
 *
 * @since 0.1.0
 */
export interface Segment {
  readonly id: string;
  readonly title?: string;
  readonly when: Condition;
}

/**
 * Segments of customers, by rules over their fields; the first that is met wins.
 *
 * @since 0.1.0
 */
export interface Segmentation {
  readonly kind: "segmentation";
  readonly id: string;
  readonly title?: string;
  readonly segments: readonly Segment[];
  /** The segment of a customer whom no rule fits. */
  readonly otherwise: string;
}

/**
 * What a segmentation gives for one customer: `value` is the id of the segment.
 *
 * @since 0.1.0
 */
export interface SegmentResult extends Outcome {
  readonly customerId: string;
}

/**
 * A segmentation that is ready to be evaluated.
 *
 * @since 0.1.0
 */
export interface CompiledSegmentation {
  readonly document: Segmentation;
  readonly inputs: readonly string[];
  /** Finds the segment of one customer. */
  evaluate(facts: {
    readonly customerId: string;
    readonly fields: Readonly<Record<string, FieldValue>>;
  }): SegmentResult;
}

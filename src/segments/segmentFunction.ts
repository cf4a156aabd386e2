import type { Readings } from "../kernel/condition/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import type { Segmentation, SegmentResult } from "./types.js";

/** A segmentation that was built from its document: what a program evaluates. */
export interface SegmentFunction {
  readonly document: Segmentation;
  /** The fields of a customer that it looks at, sorted. */
  readonly fields: readonly string[];
  /** The ids of its segments, in the order of the document. */
  readonly segmentIds: readonly string[];
  /**
   * Finds the segment of one customer: numbers among its fields stand as measures, texts and booleans as attributes.
   * With a trace it records one node, the outermost.
   */
  place(customerId: string, readings: Readings, previous: string | null, trace?: Tracer): SegmentResult;
}

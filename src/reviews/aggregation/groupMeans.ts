import type { Tracer } from "../../kernel/trace/index.js";
import type { BuiltGroup, BuiltReview } from "../builtReview.js";
import type { ItemMean } from "./itemMeans.js";
import type { Known } from "./known.js";

/** What one way of aggregating gives for a group that may be shown. */
export interface GroupMeans {
  readonly value: Known;
  /** On how many raters its value stands; who only rated what is suppressed is not told either. */
  readonly raters: number;
  /** In the order of the document. */
  readonly competencies: readonly Known[];
  /** In the order of the document, over all competencies. */
  readonly items: readonly Known[];
}

/** A way of aggregating. Into a trace it records one node, that of the group. */
export type Aggregate = (
  review: BuiltReview,
  group: BuiltGroup,
  items: ReadonlyMap<string, ItemMean>,
  trace?: Tracer,
) => GroupMeans;

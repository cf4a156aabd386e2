import type { Result } from "../kernel/issue/index.js";
import { buildRules } from "./buildRules.js";
import { buildScore } from "./buildScore.js";
import type { SegmentFunction } from "./segmentFunction.js";
import type { Segmentation } from "./types.js";

/**
 * Builds a segmentation whose document has passed its schema, or tells every other fault of it; `ref` is its JSON
 * pointer in the outermost document.
 */
export function buildSegmentation(document: Segmentation, ref: string): Result<SegmentFunction> {
  return "segments" in document ? buildRules(document, ref) : buildScore(document, ref);
}

import type { ConditionFunction } from "../kernel/condition/index.js";
import type { FieldScales } from "./ruleCoverage/fieldScales.js";
import type { RuleSegment, RuleSegmentation } from "./types.js";

/** A rule that is ready to be judged. */
export interface Rule {
  readonly segment: RuleSegment;
  readonly when: ConditionFunction;
}

/** A segmentation by rules with its conditions compiled. */
export interface Rules {
  readonly document: RuleSegmentation;
  readonly ref: string;
  readonly rules: readonly Rule[];
  readonly segmentIds: readonly string[];
  readonly scales: FieldScales;
}

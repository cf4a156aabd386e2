import type { ConditionFunction } from "../kernel/condition/index.js";
import type { Fraction } from "../kernel/decimal/index.js";
import type { StepList } from "../kernel/steps/index.js";
import type { Grading } from "./buildGrading.js";
import type { Group, Weighting } from "./buildGroups.js";
import type { FinalRounding } from "./buildRounding.js";
import type { Rubric } from "./types.js";
import type { Policies } from "./weighPerson.js";

/** What a rubric consists of once it was found sound. */
export interface RubricParts {
  readonly document: Rubric;
  readonly ref: string;
  readonly outOf: Fraction;
  readonly groups: readonly Group[];
  readonly weighting: Weighting;
  readonly policies: Policies;
  readonly tooNew: ConditionFunction | null;
  readonly steps: StepList;
  readonly rounding: FinalRounding | null;
  readonly grading: Grading;
}

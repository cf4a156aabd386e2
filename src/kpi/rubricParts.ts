import type { ConditionFunction } from "../kernel/condition/index.js";
import type { Fraction } from "../kernel/decimal/index.js";
import type { StepList } from "../kernel/steps/index.js";
import type { Adjusting } from "./adjust/buildAdjusting.js";
import type { LimitFunction } from "./adjust/buildLimits.js";
import type { Grading } from "./buildGrading.js";
import type { Group, Weighting } from "./buildGroups.js";
import type { FinalRounding } from "./buildRounding.js";
import type { IncidentsFunction } from "./incidents/buildIncidents.js";
import type { ScoreRange } from "./readOutOf.js";
import type { Rubric } from "./types.js";
import type { Policies } from "./weighPerson.js";

/** What a rubric consists of once it was found sound. */
export interface RubricParts {
  readonly document: Rubric;
  readonly ref: string;
  readonly range: ScoreRange;
  readonly groups: readonly Group[];
  readonly weighting: Weighting;
  /** The sum of all weights where they are factors, by which the mean is multiplied; null for a mean. */
  readonly factor: Fraction | null;
  readonly policies: Policies;
  readonly tooNew: ConditionFunction | null;
  readonly limits: readonly LimitFunction[];
  readonly incidents: IncidentsFunction | null;
  readonly adjusting: Adjusting;
  readonly levelCaps: StepList;
  /** Whether limits, steps, level caps or grades read what the rubric knows itself. */
  readonly readsOwn: boolean;
  readonly rounding: FinalRounding | null;
  readonly grading: Grading;
}

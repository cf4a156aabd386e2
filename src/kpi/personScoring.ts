import type { Readings } from "../kernel/condition/index.js";
import type { Fraction } from "../kernel/decimal/index.js";
import type { PersonReading } from "../kernel/facts/index.js";
import type { StepReason } from "../kernel/index.js";
import type { RawAmount } from "../kernel/trace/index.js";
import type { ScoreAdjustment } from "./adjust/types.js";
import type { CountedIncidents } from "./incidents/countIncidents.js";
import type { Rating } from "./rating.js";
import type { WeightReason } from "./weighPerson.js";

/** What one evaluation of a person knows before anything is weighed. */
export interface PersonScoring {
  readonly counted: CountedIncidents | null;
  readonly ratings: readonly (readonly Rating[])[];
  /** What limits read; what steps, level caps and grades read. */
  readonly before: Readings;
  readonly after: PersonReading;
}

/** Why a rubric gives no score. */
export type ScoreReason = "too_new" | WeightReason | StepReason;

/** The score that is printed, the one that is graded, and what led to them; or why there is none. */
export interface Score {
  readonly printed: RawAmount | null;
  readonly unrounded: Fraction | null;
  readonly graded: Fraction | null;
  readonly reason: ScoreReason | null;
  readonly adjustments: readonly ScoreAdjustment[];
}

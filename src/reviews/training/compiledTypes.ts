import type { EvaluateOptions, Result } from "../../kernel/index.js";
import type { TrainingPlan, TrainingPlanRequest } from "./planTypes.js";
import type { Training, TrainingFacts, TrainingResult } from "./types.js";

/**
 * A training document that is ready to be used. See `compileTraining`.
 *
 * @since 0.1.0
 */
export interface CompiledTraining {
  /** The document, frozen. */
  readonly document: Training;
  /** The measures and attributes that it looks at, sorted. */
  readonly inputs: readonly string[];
  /** How one person stands; throws where a fact is faulty, unless it is to be reported. */
  evaluate(facts: TrainingFacts, options?: EvaluateOptions): TrainingResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: EvaluateOptions): Result<TrainingResult>;
  /** Plans who takes which course within a budget; throws where a fact is faulty, unless it is to be reported. */
  plan(request: TrainingPlanRequest, options?: EvaluateOptions): TrainingPlan;
  /** The same, with faults as issues instead of an error. */
  safePlan(request: unknown, options?: EvaluateOptions): Result<TrainingPlan>;
}

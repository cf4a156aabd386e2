import type { Condition, ConditionFacts, DecimalLiteral } from "../condition/types.js";
import type { DecimalInput, RoundingMode } from "../decimal/index.js";
import type { Result } from "../issue/index.js";
import type { EvaluateOptions, Outcome } from "../trace/index.js";

/**
 * A number in a step: a constant, or the value of a measure.
 *
 * @since 0.1.0
 */
export type Operand = DecimalLiteral | { readonly measure: string };

/** What every step has: an id, a title to show, and a condition under which it applies. */
interface StepBase {
  readonly id: string;
  readonly title?: string;
  readonly when?: Condition;
}

/**
 * One step of an ordered list that is applied to a value. The order of application is the order of the array.
 *
 * | kind | after |
 * | --- | --- |
 * | `multiply` | before x `by` |
 * | `add` | before + `amount` |
 * | `cap` | the smaller of before and `at` |
 * | `floor` | the larger of before and `at` |
 * | `gate` | `set` where `when` is met, else before |
 * | `replace` | `value` |
 * | `round` | before, rounded to `places` or to a multiple of `step` |
 *
 * A step whose `when` is not met leaves the value alone, also where it is missing: only met acts. A gate whose `when`
 * is missing makes the value null (`missing_condition`), unless `whenMissing` says `"open"` (the value passes) or
 * `"close"` (it is set). A measure that is null makes the value null (`missing_measure`). Once null, a value stays so.
 *
 * @since 0.1.0
 */
export type Step =
  | (StepBase & { readonly kind: "multiply"; readonly by: Operand })
  | (StepBase & { readonly kind: "add"; readonly amount: Operand })
  | (StepBase & { readonly kind: "cap"; readonly at: Operand })
  | (StepBase & { readonly kind: "floor"; readonly at: Operand })
  | (Omit<StepBase, "when"> & {
      readonly kind: "gate";
      readonly when: Condition;
      readonly set: DecimalLiteral;
      readonly whenMissing?: "open" | "close";
    })
  | (StepBase & { readonly kind: "replace"; readonly value: Operand })
  | (StepBase & { readonly kind: "round"; readonly mode: RoundingMode } & (
        | { readonly places: number; readonly step?: never }
        | { readonly step: DecimalLiteral; readonly places?: never }
      ));

/**
 * The kinds of {@link Step}.
 *
 * @since 0.1.0
 */
export type StepKind = Step["kind"];

/**
 * Why a list of steps gave no value.
 *
 * @since 0.1.0
 */
export type StepReason = "missing_measure" | "missing_condition";

/**
 * What one step did.
 *
 * `applied` says whether the step acted, which a cap that does not bind has done too: false where its `when` was not
 * met, where a gate let the value pass, and where there was no value any more.
 *
 * @since 0.1.0
 */
export interface StepResult {
  readonly id: string;
  readonly kind: StepKind;
  readonly title?: string;
  readonly applied: boolean;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What a list of steps made of a value, step by step. `value` is null where a measure or a gate's condition is missing.
 *
 * @since 0.1.0
 */
export interface StepsResult extends Outcome {
  readonly reason?: StepReason;
  readonly steps: readonly StepResult[];
}

/**
 * A list of steps that is ready to be applied.
 *
 * @since 0.1.0
 */
export interface CompiledSteps {
  /** The measures and attributes that the steps look at, sorted. */
  readonly inputs: readonly string[];
  /** Applies the steps to a value; throws where a fact is faulty or an input is absent. */
  evaluate(
    value: DecimalInput,
    facts?: ConditionFacts,
    options?: Pick<EvaluateOptions, "trace" | "maxIssues">,
  ): StepsResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(
    value: unknown,
    facts?: unknown,
    options?: Pick<EvaluateOptions, "trace" | "maxIssues">,
  ): Result<StepsResult>;
}

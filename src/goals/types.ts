import type {
  DecimalInput,
  DecimalLiteral,
  EvaluateOptions,
  Issue,
  MeasureUnit,
  MissingPolicy,
  Operand,
  Outcome,
  PersonFacts,
  Result,
  WeightMode,
  WorkingCalendar,
} from "../kernel/index.js";
import type { GoalAgreementEntry, GoalAgreementState } from "./agreement/types.js";
import type { GoalGrades, GoalLinearPace, GoalPace, GoalPaceResult, GoalStatusRule } from "./pace/types.js";
import type { GoalTargetChange, GoalTargetVersion } from "./versions/types.js";

/**
 * Which way a goal's measure should go.
 *
 * | direction | needs | progress of an actual value `A`, by the target `T` and the baseline `B` |
 * | --- | --- | --- |
 * | `increase`, `decrease` | `target` | with a baseline `(A - B) / (T - B)`; without one, `A / T` and `2 - A / T` |
 * | `atLeast` | `target` | 1 from T up, else `A / T` |
 * | `atMost` | `target` | 1 from T down, else `2 - A / T` |
 * | `inRange` | `low`, `high` | 1 inside, both ends included, else 0 |
 * | `milestone` | `target` | `A / T`, both whole numbers of milestones |
 * | `binary` | `target` | 1 from T up, else 0 |
 * | `control` | `target` | `A / T`: check-ins that were met of those planned |
 *
 * Progress below 0 and above 1 is kept as it is; `clamp` bounds what a goal gives to its parent. A target of zero or below
 * gives no ratio, and a target on the wrong side of its baseline no way to go.
 *
 * @since 0.1.0
 */
export type GoalDirection =
  | "increase"
  | "decrease"
  | "atLeast"
  | "atMost"
  | "inRange"
  | "milestone"
  | "binary"
  | "control";

/**
 * What the values of several people or months come to together: their sum, a pooled ratio, their mean, or the last one.
 * Only sums can be split by a cascade and pooled with `rollUp: { of: "actuals" }`. A goal above others that is their mean
 * takes that of their progress by `weights: "target"`, or a measure of its own; one that is the last of them gives all
 * weight to it.
 *
 * @since 0.1.0
 */
export type GoalAggregation = "sum" | "ratio" | "mean" | "last";

/**
 * What a goal is about.
 *
 * @since 0.1.0
 */
export interface GoalScope {
  readonly productId?: string;
  readonly regionId?: string;
  readonly customerGroupId?: string;
}

/**
 * How the goals below a goal make up its progress.
 *
 * @since 0.1.0
 */
export interface GoalRollUp {
  /**
   * `"progress"` (default) is the weighted mean of the progress of the goals below; `"actuals"` pools them: the sum of
   * their actual values over the sum of their targets, where this goal names no target of its own.
   */
  readonly of?: "progress" | "actuals";
  /**
   * Where the weights of `"progress"` come from; absent: `"explicit"`, or `"equal"` where no goal below has a weight. With
   * `"remainder"` the goals below without a weight share in equal parts what the others leave of one.
   */
  readonly weights?: WeightMode;
  /** What a goal below without progress does; absent: `"refuse"`. */
  readonly missing?: MissingPolicy;
  /** What a goal without a goal below that counts does; absent: `"refuse"`. */
  readonly empty?: "refuse" | "zero";
}

/**
 * One goal of a tree.
 *
 * @since 0.1.0
 */
export interface Goal {
  readonly id: string;
  /** The name that goals of different owners share, as which a program knows them (`goal.<key>`); absent: the id. */
  readonly key?: string;
  readonly title?: string;
  /**
   * The person, team or company whose goal it is: its measure is that of the owner. Absent: a goal for everybody, which
   * is judged by the measures of whoever the facts are about.
   */
  readonly ownerId?: string;
  readonly parentId?: string;
  /** The strategic aim that it serves, where that is no goal of the tree. */
  readonly strategyId?: string;
  /** The measure that says how far it is; absent for a goal that only rolls up the goals below it. */
  readonly measure?: string;
  /** Where its data come from, for those who check them. */
  readonly source?: string;
  readonly unit: MeasureUnit;
  readonly direction: GoalDirection;
  readonly aggregation?: GoalAggregation;
  readonly baseline?: Operand;
  readonly target?: Operand;
  /** The ends of the range of `inRange`. */
  readonly low?: Operand;
  readonly high?: Operand;
  /** What is the least that counts as success, and what would be outstanding; shown, and checked to lie about the target. */
  readonly threshold?: DecimalLiteral;
  readonly stretch?: DecimalLiteral;
  readonly weight?: DecimalLiteral;
  readonly period: string;
  readonly scope?: GoalScope;
  /** How often progress is looked at. */
  readonly checkIn?: "day" | "week" | "month" | "quarter";
  /** What of its progress counts for the goal above; absent: from `"0"` up. */
  readonly clamp?: { readonly least?: DecimalLiteral; readonly most?: DecimalLiteral };
  readonly rollUp?: GoalRollUp;
  /** What an actual value that is missing comes to: no progress (default), or progress of zero. */
  readonly whenMissing?: "refuse" | "zero";
  /**
   * What a goal comes to whose numbers give no formula (a target of zero or below, or on its baseline): no progress
   * (default), zero, or as with `binary` 1 where the target is reached and else 0.
   */
  readonly whenUndefined?: "refuse" | "zero" | "binary";
  /** Whether it is a promise (default), or more than can be expected; grades may tell them apart. */
  readonly commitment?: "committed" | "aspirational";
  /** Whether it is about what comes out (default) or about what is done for it: calls, visits, follow-ups. */
  readonly nature?: "result" | "activity";
  /** What is expected of it by when; absent: as the tree says. */
  readonly pace?: GoalPace;
  /** Changes of its target; those that were negotiated stand in `agreement`. */
  readonly changes?: readonly GoalTargetChange[];
  /**
   * Which target counts where it changed: the one in force on the day of the facts (default), or the mean of those in
   * force on each day of the period.
   */
  readonly targetBy?: "inForce" | "days";
  /**
   * How it was agreed, move by move; a goal that has a list of them, were it empty, and was never agreed has no progress.
   */
  readonly agreement?: readonly GoalAgreementEntry[];
  /** An archived goal and all below it count for nothing, as if they were not there; their weight goes to the others. */
  readonly archived?: true;
}

/**
 * A tree of goals, from the company's to the person's. Compile it with `compileGoalTree`.
 *
 * @since 0.1.0
 */
export interface GoalTree {
  readonly kind: "goalTree";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  /** What is expected of goals by when; absent: nothing, and results say nothing about it. */
  readonly pace?: GoalLinearPace;
  /** The working days that a pace may count. */
  readonly calendar?: WorkingCalendar;
  readonly status?: GoalStatusRule;
  readonly grades?: GoalGrades;
  /**
   * Whether only agreed goals are evaluated: of those whose agreement has begun (default), of all that have an owner and
   * a measure, or not at all.
   */
  readonly agreement?: "whereBegun" | "required" | "ignored";
  readonly goals: readonly Goal[];
}

/**
 * How far one goal is.
 *
 * @since 0.1.0
 */
export interface GoalProgress {
  readonly id: string;
  readonly key: string;
  readonly title?: string;
  readonly ownerId?: string;
  readonly parentId?: string;
  /** Progress as a ratio: 0 at the baseline, 1 at the target. */
  readonly progress: string | null;
  readonly actual: string | null;
  readonly target: string | null;
  /** Set if and only if progress is null: `missing_measure`, `missing_owner`, `missing_target`, `zero_target`, `no_children` ... */
  readonly reason?: string;
  /** Its share of the goal above, where that goal takes a mean. */
  readonly weight?: string;
  /** How it stands against what is expected by now, where the document has a pace. */
  readonly pace?: GoalPaceResult;
  /** The band of the tree's status rule; null where there is no number to judge by. */
  readonly status?: string | null;
  /** The grade by the tree's grades; null without progress. */
  readonly grade?: string | null;
  /** Every version of its target, where there is more than one, or one that was agreed. */
  readonly versions?: readonly GoalTargetVersion[];
  /** Where its agreement stands, where it has begun. */
  readonly agreement?: GoalAgreementState;
}

/**
 * How far each goal of a tree is: `value` is the progress of its root; of several roots, the mean by their weights as
 * relative ones, 1 where a root has none.
 *
 * @since 0.1.0
 */
export interface GoalResult extends Outcome {
  readonly treeId: string;
  readonly period: string;
  /** In the order of the document. */
  readonly goals: readonly GoalProgress[];
}

/**
 * The facts that a goal tree is evaluated on. `measures` are those of the person the facts are about; `owners` holds
 * those of everybody else who owns a goal.
 *
 * @since 0.1.0
 */
export interface GoalFacts extends PersonFacts {
  readonly owners?: readonly {
    readonly id: string;
    readonly measures: Readonly<Record<string, DecimalInput | null>>;
  }[];
  /** The day to whose end the measures reach; absent: the last day of `period`. */
  readonly on?: string;
  /**
   * Measures of other periods than `period`, for goals that run in those: of an owner, or of the person the facts are
   * about. A goal of July is not judged by measures of the whole quarter.
   */
  readonly periods?: readonly {
    readonly period: string;
    readonly ownerId?: string;
    readonly measures: Readonly<Record<string, DecimalInput | null>>;
  }[];
}

/**
 * A goal tree that is ready to be evaluated. See `compileGoalTree`.
 *
 * @since 0.1.0
 */
export interface CompiledGoalTree {
  readonly document: GoalTree;
  /** The measures that goals for everybody need, sorted; an owner's goals may lack theirs, and then have no progress. */
  readonly inputs: readonly string[];
  /** Says how far each goal is; throws where a fact is faulty or an input is absent. */
  evaluate(facts: GoalFacts, options?: EvaluateOptions): GoalResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: EvaluateOptions): Result<GoalResult>;
}

/**
 * What `lintGoalTree` returns: every error; of a tree without errors, warnings and hints.
 *
 * @since 0.1.0
 */
export type GoalTreeLint = readonly Issue[];

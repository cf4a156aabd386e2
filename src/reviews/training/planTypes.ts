import type { DecimalInput, Outcome } from "../../kernel/index.js";
import type { CourseNeed, TrainingCourse, TrainingFacts, TrainingResult } from "./types.js";

/**
 * What training may take, in hours and in money, over all people and for each of them; absent: no limit.
 *
 * @since 0.1.0
 */
export interface TrainingBudget {
  readonly hours?: DecimalInput;
  readonly cost?: DecimalInput;
  readonly hoursPerPerson?: DecimalInput;
  readonly costPerPerson?: DecimalInput;
}

/**
 * Whom to plan for, when, and within what.
 *
 * @since 0.1.0
 */
export interface TrainingPlanRequest {
  /** The period in which courses are taken, such as `"2026-Q4"`. */
  readonly period: string;
  /** The last day that is known; absent: the day before the period. */
  readonly asOf?: string;
  readonly people: readonly Omit<TrainingFacts, "period" | "asOf">[];
  readonly budget?: TrainingBudget;
  /**
   * What goes first, after what is mandatory: absent `"urgency"`; `"urgencyPerHour"` or `"urgencyPerCost"`, by what a course
   * takes together with the prerequisites that are still open.
   */
  readonly choice?: "urgency" | "urgencyPerHour" | "urgencyPerCost";
}

/**
 * One course that one person is to take.
 *
 * @since 0.1.0
 */
export interface PlannedCourse {
  readonly personId: string;
  readonly courseId: string;
  readonly title?: string;
  readonly aim?: string;
  readonly form?: NonNullable<TrainingCourse["form"]>;
  readonly hours: string;
  readonly cost: string;
  /** When and where it is held; null where it can be taken at any time. */
  readonly session: {
    readonly id: string;
    readonly on: string;
    readonly place?: string;
    readonly trainer?: string;
  } | null;
  /** Why: the need, or null where it is only the prerequisite of another course. */
  readonly need: CourseNeed | null;
  /** The courses that it is a prerequisite of here. */
  readonly prerequisiteOf: readonly string[];
}

/**
 * Why a course that somebody needs is not planned.
 *
 * `over_hours` and `over_cost`: the budget has not enough left; `over_hours_of_person` and `over_cost_of_person`: that of the
 * person has not; `no_session`: none is held in the period, or none after its prerequisites; `no_seat`: those that are held
 * are full.
 *
 * @since 0.1.0
 */
export type NotPlannedReason =
  | "over_hours_of_person"
  | "over_cost_of_person"
  | "over_hours"
  | "over_cost"
  | "no_session"
  | "no_seat";

/**
 * Who takes which course: `value` is the cost of the plan.
 *
 * @since 0.1.0
 */
export interface TrainingPlan extends Outcome {
  readonly value: string;
  readonly trainingId: string;
  readonly period: string;
  readonly asOf: string;
  readonly choice: NonNullable<TrainingPlanRequest["choice"]>;
  /** In the order in which they were chosen. */
  readonly courses: readonly PlannedCourse[];
  readonly notPlanned: readonly {
    readonly personId: string;
    readonly need: CourseNeed;
    readonly reason: NotPlannedReason;
    /** What it would take with its open prerequisites. */
    readonly hours: string;
    readonly cost: string;
  }[];
  readonly unmetNeeds: readonly (TrainingResult["unmetNeeds"][number] & { readonly personId: string })[];
  readonly hours: string;
  readonly cost: string;
  /** What is left of the budget; null where there is no limit. */
  readonly hoursLeft: string | null;
  readonly costLeft: string | null;
}

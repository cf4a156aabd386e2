import type { FactRecord } from "../kernel/index.js";

/**
 * A dated stretch of a person's work: role, team, manager, territory.
 *
 * @since 0.1.0
 */
export interface Assignment {
  readonly from: string;
  /** The first day after it; absent while it runs. */
  readonly to?: string;
  readonly role?: string;
  readonly teamId?: string;
  readonly managerId?: string;
  readonly territoryId?: string;
}

/**
 * A person who sells, leads or supports, with the history of assignments.
 *
 * @since 0.1.0
 */
export interface Person {
  readonly id: string;
  readonly name?: string;
  readonly hiredOn?: string;
  readonly leftOn?: string;
  readonly assignments?: readonly Assignment[];
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * A customer.
 *
 * @since 0.1.0
 */
export interface Customer extends FactRecord {
  readonly ownerId?: string;
  readonly name?: string;
  readonly createdOn?: string;
}

/**
 * A deal as it stands now. `stageId` says where it is; `closedOn` is set once it is won or lost.
 *
 * @since 0.1.0
 */
export interface Deal extends FactRecord {
  readonly ownerId?: string;
  readonly customerId?: string | null;
  readonly productId?: string;
  readonly stageId?: string;
  readonly amount?: string | number | null;
  readonly currency?: string;
  readonly createdOn?: string | null;
  readonly closedOn?: string | null;
}

/**
 * One move of a deal from stage to stage.
 *
 * @since 0.1.0
 */
export interface StageChange extends FactRecord {
  readonly dealId: string;
  readonly ownerId?: string;
  readonly fromStageId?: string | null;
  readonly stageId: string;
  readonly changedOn: string;
}

/**
 * A call, visit, meeting or follow-up.
 *
 * @since 0.1.0
 */
export interface Activity extends FactRecord {
  readonly ownerId: string;
  readonly customerId?: string;
  readonly dealId?: string;
  readonly type: string;
  readonly doneOn?: string;
  readonly dueOn?: string;
  readonly outcome?: string;
}

/**
 * One answer of one rater on one item of a review; a rating of null was not observed.
 *
 * @since 0.1.0
 */
export interface Answer extends FactRecord {
  readonly personId: string;
  readonly raterId: string;
  readonly groupId: string;
  readonly itemId: string;
  readonly rating: string | number | null;
  /** The review that it belongs to, where there are several. */
  readonly reviewId?: string;
  readonly answeredOn?: string;
}

/**
 * What a customer answered in a survey: one score.
 *
 * @since 0.1.0
 */
export interface SurveyAnswer extends FactRecord {
  readonly customerId: string;
  readonly ownerId?: string;
  readonly score: string | number | null;
  readonly answeredOn: string;
}

/**
 * A course that a person took: completed, and with what result.
 *
 * @since 0.1.0
 */
export interface TrainingRecord extends FactRecord {
  readonly personId: string;
  readonly courseId: string;
  readonly completedOn?: string | null;
  readonly examScore?: string | number | null;
}

import type { FactRecord } from "../kernel/index.js";

/**
 * What records have in common beside their id and the day of what they tell: where they come from, and when they were
 * written down.
 *
 * @since 0.1.0
 */
export interface NeutralRecord extends FactRecord {
  /** The system or file that the record was taken from; where a customer came from is no such source. */
  readonly source?: string | null;
  /** The day on which it was written down there, which may be long after what it tells. */
  readonly recordedOn?: string | null;
}

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
export interface Customer extends NeutralRecord {
  readonly ownerId?: string;
  readonly name?: string;
  readonly createdOn?: string;
  readonly region?: string | null;
  /** How it is sold to, such as direct or through a partner. */
  readonly channel?: string | null;
  /** The group of customers that it belongs to, such as an industry or a size. */
  readonly groupId?: string | null;
}

/**
 * A deal as it stands now. `stageId` says where it is; `closedOn` is set once it is won or lost.
 *
 * @since 0.1.0
 */
export interface Deal extends NeutralRecord {
  readonly name?: string | null;
  readonly ownerId?: string;
  readonly customerId?: string | null;
  readonly productId?: string;
  /** The pipeline that its stage belongs to, where there are several. */
  readonly pipelineId?: string | null;
  readonly stageId?: string;
  readonly amount?: string | number | null;
  readonly currency?: string;
  readonly createdOn?: string | null;
  readonly closedOn?: string | null;
  /** The day on which it is expected to be closed; a forecast, and never the day of closing. */
  readonly expectedCloseOn?: string | null;
  /** How likely it is to be won, as a ratio; absent: what its stage says. */
  readonly probability?: string | number | null;
  /** Absent: what its stage says. */
  readonly forecastCategory?: string | null;
  /** Why it was lost, or won; to whom it was lost. */
  readonly lostReason?: string | null;
  readonly wonReason?: string | null;
  readonly rivalId?: string | null;
}

/**
 * One move of a deal from stage to stage.
 *
 * @since 0.1.0
 */
export interface StageChange extends NeutralRecord {
  readonly dealId: string;
  readonly ownerId?: string;
  readonly fromStageId?: string | null;
  readonly stageId: string;
  readonly changedOn: string;
  /** The order among the changes of one deal on one day; absent: by id. */
  readonly sequence?: number;
}

/**
 * One change of another field of a deal than its stage, such as `expectedCloseOn`, `amount` or `ownerId`: what it was, and
 * what it became.
 *
 * @since 0.1.0
 */
export interface FieldChange extends NeutralRecord {
  readonly dealId: string;
  readonly field: string;
  readonly from: string | number | boolean | null;
  readonly to: string | number | boolean | null;
  readonly changedOn: string;
  /** The order among the changes of one deal on one day; absent: by id. */
  readonly sequence?: number;
}

/**
 * A call, visit, meeting or follow-up.
 *
 * @since 0.1.0
 */
export interface Activity extends NeutralRecord {
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
export interface SurveyAnswer extends NeutralRecord {
  readonly customerId: string;
  readonly ownerId?: string;
  readonly score: string | number | null;
  readonly answeredOn: string;
  /** The survey, and the item of it, where there are several. */
  readonly surveyId?: string | null;
  readonly itemId?: string | null;
  /** The {@link SurveyInvitation} that it answers. */
  readonly invitationId?: string | null;
}

/**
 * A course that a person took: completed, and with what result.
 *
 * @since 0.1.0
 */
export interface TrainingRecord extends NeutralRecord {
  readonly personId: string;
  readonly courseId: string;
  readonly completedOn?: string | null;
  readonly examScore?: string | number | null;
}

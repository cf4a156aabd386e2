import type { ActivitiesCode } from "./activities/codes.js";
import type { ForecastCode } from "./forecast/codes.js";
import type { PipelineMetricCode } from "./metrics/codes.js";
import type { LeadScoringCode } from "./scoring/codes.js";
/**
 * The codes of faults in a stage model, found by `compileStageModel` and `lintStageModel`.
 *
 * @since 0.1.0
 */
export type StageModelDocumentCode =
  /** A transition names a stage that the model does not have; correct the name, or declare the stage. */
  | "pipeline.unknown_transition_stage"
  /** A transition leads to the stage that it starts from; remove it. */
  | "pipeline.transition_to_itself"
  /** A transition leads to an archived stage, where no deal can go; remove it, or take the stage into use again. */
  | "pipeline.transition_to_archived"
  /** Two transitions start from the same stage, or both from everywhere, and lead to the same; keep one. */
  | "pipeline.duplicate_transition"
  /** The probability of a stage or a deal is below 0 or above 1; write a ratio, such as 0.25. */
  | "pipeline.probability_out_of_range";

/**
 * The codes of what is allowed in a stage model but seldom meant, found by `lintStageModel`.
 *
 * @since 0.1.0
 */
export type StageModelLintCode =
  /** Warning: No stage is won or post-sale, so that no deal can ever be won; add one. */
  | "pipeline.no_won_stage"
  /** Warning: No stage is lost, so that the win rate is always 1; add one. */
  | "pipeline.no_lost_stage"
  /** Warning: The first stage is won, post-sale, lost or void, so that a deal begins closed; put an open stage first. */
  | "pipeline.starts_closed"
  /** Warning: An open stage stands behind a won one, where no deal comes without being reopened; make it post-sale, or move it. */
  | "pipeline.open_after_won"
  /** Warning: A stage where somebody has to act has no role that answers for it; name one. */
  | "pipeline.stage_without_role"
  /** Warning: An open stage is less probable than an open one before it; mend the order, or the probabilities. */
  | "pipeline.probability_falls"
  /** Warning: A won or post-sale stage has a probability other than 1, or a lost or void one another than 0; mend it. */
  | "pipeline.probability_of_closed"
  /** Warning: A stage has exit guards or required fields that no move asks for; remove them, or write entry guards. */
  | "pipeline.exit_never_asked"
  /** Warning: No move leads to a stage, so that no deal can come there; allow one, or archive the stage. */
  | "pipeline.unreachable_stage"
  /** Warning: No move leads out of an open or on-hold stage, so that a deal there stays open for good; allow one. */
  | "pipeline.dead_end"
  /** Warning: A clock or a pause stands where no age has a limit; write maxAgeDays, or remove them. */
  | "pipeline.clock_without_limit";

/**
 * The codes of faults in deals and their moves, and of what is worth a look in them.
 *
 * @since 0.1.0
 */
export type PipelineFactsCode =
  /** An id stands more than once among the deals; every copy is left out, because which is right cannot be known. */
  | "pipeline.duplicate_deal"
  /** An id stands more than once among the stage changes; every copy is left out, because which is right cannot be known. */
  | "pipeline.duplicate_change"
  /** An id stands more than once among the activities or changed fields that ages look at; every copy is left out. */
  | "pipeline.duplicate_event"
  /** A deal was closed before it was created; mend one of the two dates. */
  | "pipeline.closed_before_created"
  /** Deals are in several currencies, which do not add up; convert them first, or count each currency by itself. */
  | "pipeline.mixed_currencies"
  /** A stage change, or the option `only`, names a deal that is not among the deals; hand the deal over too. */
  | "pipeline.unknown_deal"
  /** A stage change is dated before its deal was created; mend one of the two dates. */
  | "pipeline.change_before_creation"
  /** Warning: A deal says that it stands in another stage than its last change says; the change counts. */
  | "pipeline.stage_differs"
  /** Warning: A deal says that it was closed on another day than its changes say; the change counts. */
  | "pipeline.closing_differs"
  /** Warning: A change starts from another stage than where the deal stood; hand over the changes in between. */
  | "pipeline.history_gap"
  /** Warning: Deals stand in a stage that the model does not know, or in none; they count as unmapped. */
  | "pipeline.unmapped_stage"
  /** Warning: Closed deals have no date of closing, so that they are in no figure of what was closed; give it. */
  | "pipeline.missing_closing_date"
  /** Warning: Deals have no amount, so that they are counted and add nothing; give it, 0 where they are worth nothing. */
  | "pipeline.missing_amount"
  /** A move is asked for from or to a stage that the model does not have; name one of its stages. */
  | "pipeline.unknown_stage"
  /** The option `only` names no figure of the model; name its metrics. */
  | "pipeline.unknown_metric";

/**
 * Every issue code of this domain. Faults in the shape of a document or a fact have the codes `document.*`,
 * `decimal.*`, `date.*` and `period.*`; those of guards have `condition.*`, those of moves `process.*`.
 *
 * @since 0.1.0
 */
export type PipelineCode =
  | StageModelDocumentCode
  | StageModelLintCode
  | PipelineFactsCode
  | PipelineMetricCode
  | ActivitiesCode
  | ForecastCode
  | LeadScoringCode;

/**
 * The codes of faults in a scoring of leads, found by `compileLeadScoring` and `lintLeadScoring`.
 *
 * @since 0.1.0
 */
export type LeadScoringDocumentCode =
  /** A field of leads has two uses: as a sign, a stage, a team, an id or an outcome; give each its own. */
  | "pipeline.lead_field_twice"
  /** Something of a scoring is no number that it can be; write one in the range that the message names. */
  | "pipeline.bad_lead_number"
  /** The prior is to come from the first stage, and there are no stages; write stages, or another prior. */
  | "pipeline.no_lead_stages"
  /** The first stage of a scoring is won, so that every lead would be; put an open stage first. */
  | "pipeline.first_lead_stage_won";

/**
 * The codes of what is allowed in a scoring of leads but seldom meant, found by `lintLeadScoring`.
 *
 * @since 0.1.0
 */
export type LeadScoringLintCode =
  /** Warning: Nothing is added to counts, so that one value that was never won makes a lead hopeless; add a little. */
  | "pipeline.no_lead_smoothing"
  /** Warning: A field of several values has no minimum, so that a rare one decides; write one. */
  | "pipeline.rare_values_decide"
  /** Warning: Scores are not kept from 0 and 100, so that an open lead passes for a sure one; write a clamp. */
  | "pipeline.no_lead_clamp"
  /** Hint: Nothing but the stage tells leads apart; name fields that do. */
  | "pipeline.no_lead_fields";

/**
 * The codes of faults in leads and frequencies.
 *
 * @since 0.1.0
 */
export type LeadFactsCode =
  /** An id stands more than once among the leads; every copy is left out, because which is right cannot be known. */
  | "pipeline.duplicate_lead"
  /** The outcome of a lead is none; write won, lost, open or null. */
  | "pipeline.bad_lead_outcome"
  /** A lead was lost, and it does not say in which stage; name the stage where it was lost. */
  | "pipeline.missing_lead_stage"
  /** A lead stands in a stage that the scoring does not have; name one of its stages. */
  | "pipeline.unknown_lead_stage"
  /** A value of a lead is neither text, number, true nor false, or a list where one is asked for; correct it. */
  | "pipeline.bad_lead_value"
  /** Frequencies were counted by another scoring; hand over those of this one. */
  | "pipeline.other_lead_scoring"
  /** A row of frequencies has a count that is no whole number from 0, or stands twice; count again. */
  | "pipeline.bad_lead_frequency"
  /** A lead that is taken out was never counted like this; hand it over as it was when it was counted. */
  | "pipeline.lead_never_counted";

/**
 * Every issue code of lead scoring.
 *
 * @since 0.1.0
 */
export type LeadScoringCode = LeadScoringDocumentCode | LeadScoringLintCode | LeadFactsCode;

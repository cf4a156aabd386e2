import type {
  DecimalLiteral,
  EvaluateOptions,
  Issue,
  LeftOut,
  Outcome,
  Result,
  RoundingMode,
} from "../../kernel/index.js";

/**
 * A field of leads that says something of their chances, such as a country, a source or a tag.
 *
 * @since 0.1.0
 */
export interface LeadField {
  /** The field's name in the lead. */
  readonly id: string;
  readonly title?: string;
  /**
   * What a lead without a value says: nothing (`"skip"`, default), or as much as a value of its own (`"count"`), as where it
   * matters that there is no e-mail address.
   */
  readonly unset?: "skip" | "count";
  /** Whether a lead may have several values, such as tags, each of which says something; absent: false. */
  readonly multiple?: boolean;
  /** Closed leads with a value below which it says nothing; absent: 0, or 50 where `multiple`. */
  readonly minimum?: number;
}

/**
 * The stages that leads go through, from the first to the last.
 *
 * A lead that was won has been through all of them; one that was lost, through all up to the one where it was lost.
 *
 * @since 0.1.0
 */
export interface LeadStages {
  /** The field of leads that names the stage; absent: `"stageId"`. */
  readonly field?: string;
  readonly list: readonly { readonly id: string; readonly isWon?: boolean }[];
  /** What an open lead without a stage scores: 0 (`"zero"`, default), by its other fields (`"skip"`), or nothing (`"refuse"`). */
  readonly missing?: "zero" | "skip" | "refuse";
}

/**
 * How leads are scored by what came of earlier ones: naive Bayes by frequencies. Compile it with `compileLeadScoring`.
 *
 * @since 0.1.0
 */
export interface LeadScoring {
  readonly kind: "leadScoring";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  readonly stages?: LeadStages;
  readonly fields: readonly LeadField[];
  /**
   * The field that names the team of a lead. Each team is told by its own leads; a team that has none, and a lead without a
   * team, by those of all teams. Absent: there are no teams.
   */
  readonly teamField?: string;
  /**
   * How likely any lead is to be won, before anything is known of it: by the first stage, which every closed lead was in
   * (`"firstStage"`, default where there are stages); by all closed leads (`"leads"`, default where there are none); or given.
   */
  readonly prior?: "firstStage" | "leads" | { readonly won: DecimalLiteral };
  /** What is added to every count, so that what never happened is not impossible; absent: `"0.1"`. */
  readonly smoothing?: DecimalLiteral;
  /** The least and the most that an open lead scores; absent: `"0.01"` and `"99.99"`; `"none"`: 0 to 100. */
  readonly clamp?: "none" | { readonly least: DecimalLiteral; readonly most: DecimalLiteral };
  /** How scores are rounded; absent: to 2 places, half up. */
  readonly rounding?: { readonly places: number; readonly mode: RoundingMode };
}

/**
 * A lead: an id, what came of it, and any fields. `outcome` is what it counts as; absent or null is open.
 *
 * @since 0.1.0
 */
export interface Lead {
  readonly id: string;
  readonly outcome?: "won" | "lost" | "open" | null;
  readonly [field: string]:
    | string
    | number
    | boolean
    | null
    | undefined
    | readonly (string | number | boolean)[];
}

/**
 * How many leads of a team that were won, and lost, had a value in a field. A value of null is one that was not set; a team
 * of null is none.
 *
 * @since 0.1.0
 */
export interface LeadFrequency {
  readonly team: string | null;
  readonly field: string;
  readonly value: string | null;
  readonly won: number;
  readonly lost: number;
}

/**
 * What is known of closed leads, as plain data to be kept: whole counts, sorted, without empty rows.
 *
 * @since 0.1.0
 */
export interface LeadFrequencies {
  readonly kind: "leadFrequencies";
  readonly scoringId: string;
  /** Closed leads by team. */
  readonly leads: readonly { readonly team: string | null; readonly won: number; readonly lost: number }[];
  readonly counts: readonly LeadFrequency[];
}

/**
 * What counting leads gives.
 *
 * @since 0.1.0
 */
export interface LeadCount {
  readonly frequencies: LeadFrequencies;
  readonly won: number;
  readonly lost: number;
  /** Leads that are open, which count nowhere. */
  readonly open: number;
  readonly issues: readonly Issue[];
  readonly leftOut?: readonly LeftOut[];
}

/**
 * Why a value of a lead says nothing: it is not set (`unset`), no closed lead had it (`unseen_value`), too few had it
 * (`too_few_leads`), or nothing of its field was ever won, or lost (`no_counts`).
 *
 * @since 0.1.0
 */
export type LeadSignReason = "unset" | "unseen_value" | "too_few_leads" | "no_counts";

/**
 * What one value of a lead says of its chances.
 *
 * @since 0.1.0
 */
export interface LeadSign {
  /** The field. */
  readonly id: string;
  readonly title?: string;
  readonly value: string | null;
  /** How many leads with the value were won and lost, with smoothing; null where it says nothing. */
  readonly won: string | null;
  readonly lost: string | null;
  /** Of how many with any value. */
  readonly wonTotal: string | null;
  readonly lostTotal: string | null;
  /**
   * `pWon / (pWon + pLost)`, where `pWon = won / wonTotal`: above 0.5 it speaks for the lead, below against it, and 0.5 is
   * neutral. Of the stage it is `1 - pLost`: the share of lost leads that did not come as far.
   */
  readonly score: string | null;
  /** Set if and only if it says nothing. */
  readonly reason?: LeadSignReason;
}

/**
 * The score of a lead, from 0 to 100: how likely it is to be won.
 *
 * @since 0.1.0
 */
export interface LeadScore extends Outcome {
  readonly scoringId: string;
  readonly leadId: string;
  /** The score as a ratio, as a deal's `probability` takes it. */
  readonly probability: string | null;
  /** By whose leads it is told: a team's, or those of all. */
  readonly scope: { readonly team: string } | "all";
  /** Closed leads that it stands on. */
  readonly sample: { readonly won: number; readonly lost: number };
  /** How likely any lead is to be won; null where that is not known. */
  readonly prior: string | null;
  /** What decided without any counting: a stage that is won, or none at all. */
  readonly rule?: "won_stage" | "missing_stage";
  /** The stage first, then fields in the order of the document. */
  readonly signs: readonly LeadSign[];
}

/**
 * One line of many scores.
 *
 * @since 0.1.0
 */
export type LeadScoreLine = Pick<LeadScore, "leadId" | "value" | "reason" | "probability">;

/**
 * A scoring of leads that is ready to count and to score. See `compileLeadScoring`.
 *
 * @since 0.1.0
 */
export interface CompiledLeadScoring {
  readonly document: LeadScoring;
  /** Counts closed leads, onto `frequencies` that were counted before. */
  count(leads: readonly Lead[], options?: LeadCountOptions): LeadCount;
  /** The same, with faults as issues instead of an error. */
  safeCount(leads: unknown, options?: LeadCountOptions): Result<LeadCount>;
  /** Takes leads out of frequencies again, as they were when they were counted: a lead that is opened again, or changed. */
  uncount(leads: readonly Lead[], options: LeadUncountOptions): LeadCount;
  /** The same, with faults as issues instead of an error. */
  safeUncount(leads: unknown, options: LeadUncountOptions): Result<LeadCount>;
  /** Adds up frequencies that were counted apart; of none it is empty. */
  merge(parts: readonly LeadFrequencies[]): LeadFrequencies;
  /** Scores a lead, with what each of its values says. */
  evaluate(facts: LeadFacts, options?: LeadScoreOptions): LeadScore;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: LeadScoreOptions): Result<LeadScore>;
  /** Scores many leads by the same frequencies, in their order. */
  evaluateMany(facts: LeadsFacts): readonly LeadScoreLine[];
}

/**
 * A lead, and what is known of earlier ones.
 *
 * @since 0.1.0
 */
export interface LeadFacts {
  readonly lead: Lead;
  readonly frequencies: LeadFrequencies;
}

/**
 * Many leads, and what is known of earlier ones.
 *
 * @since 0.1.0
 */
export interface LeadsFacts {
  readonly leads: readonly Lead[];
  readonly frequencies: LeadFrequencies;
}

/**
 * How a lead is scored.
 *
 * @since 0.1.0
 */
export type LeadScoreOptions = Pick<EvaluateOptions, "trace" | "maxIssues">;

/**
 * How leads are counted.
 *
 * @since 0.1.0
 */
export interface LeadCountOptions extends Pick<EvaluateOptions, "onInvalid" | "maxIssues"> {
  /** What was counted before; absent: nothing. */
  readonly frequencies?: LeadFrequencies;
}

/**
 * How leads are taken out of a count.
 *
 * @since 0.1.0
 */
export interface LeadUncountOptions extends LeadCountOptions {
  readonly frequencies: LeadFrequencies;
}

/**
 * What `lintLeadScoring` returns: every error, warning and hint.
 *
 * @since 0.1.0
 */
export type LeadScoringLint = readonly Issue[];

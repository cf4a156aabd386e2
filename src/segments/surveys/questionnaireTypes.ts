import type { DecimalLiteral, EvaluateOptions, MissingPolicy, Outcome, Result } from "../../kernel/index.js";
import type { CountRate } from "../../kernel/rows/index.js";
import type { NeutralRecord } from "../../records/index.js";
import type { SampleMargin } from "./types.js";

/**
 * The scale of an item: its points, and which end of it is the better one.
 *
 * @since 0.1.0
 */
export interface ItemScale {
  readonly from: DecimalLiteral;
  readonly to: DecimalLiteral;
  /** Absent: 1. */
  readonly step?: DecimalLiteral;
  /** Absent: `"highest"`. */
  readonly best?: "highest" | "lowest";
}

/**
 * One question of a questionnaire.
 *
 * @since 0.1.0
 */
export interface QuestionnaireItem {
  readonly id: string;
  readonly title?: string;
  /** What share of the score it has. All items have one, and they sum to 1; or none has one, and all count the same. */
  readonly weight?: DecimalLiteral;
  /** Absent: that of the questionnaire. */
  readonly scale?: ItemScale;
  /** Whether it asks for the contrary, so that its answers are turned round before they are scored. */
  readonly reverse?: boolean;
  /** Whether an answer without it is incomplete and counts for nothing. */
  readonly required?: boolean;
}

/**
 * A questionnaire for customers, partners or the team itself: items on scales, weighed into one score. Compile it with
 * `compileQuestionnaire`.
 *
 * @since 0.1.0
 */
export interface Questionnaire {
  readonly kind: "questionnaire";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  readonly audience: "customers" | "partners" | "team";
  readonly scale: ItemScale;
  readonly items: readonly QuestionnaireItem[];
  /** A full score; absent: `"100"`. */
  readonly outOf?: DecimalLiteral;
  /** What an item without enough answers does to the score; absent: `"refuse"`, there is none. */
  readonly missing?: MissingPolicy;
  /** The fewest answers that a figure is given for; absent: 1. */
  readonly minimum?: number;
  /** Of margins of error; absent: `"0.95"`. */
  readonly confidence?: DecimalLiteral;
  /** Absent: `"t"`. */
  readonly distribution?: "normal" | "t";
}

/**
 * An answer to one item. Who gave it is `respondentId`, else `invitationId`, else `customerId`.
 *
 * @since 0.1.0
 */
export interface QuestionnaireAnswer extends NeutralRecord {
  readonly respondentId?: string | null;
  readonly invitationId?: string | null;
  readonly customerId?: string | null;
  readonly itemId?: string | null;
  /** Null: not answered. */
  readonly score: string | number | null;
  /** Answers to another survey than this questionnaire do not count; absent: to this one. */
  readonly surveyId?: string | null;
  readonly answeredOn?: string | null;
}

/**
 * Answers to a questionnaire. `invited` is how many were asked, `population` how many there are of whom they were drawn.
 *
 * @since 0.1.0
 */
export interface QuestionnaireFacts {
  readonly answers: readonly QuestionnaireAnswer[];
  readonly invited?: number;
  readonly population?: number;
}

/**
 * What was answered to one item.
 *
 * @since 0.1.0
 */
export interface QuestionnaireItemResult {
  readonly id: string;
  readonly title?: string;
  /** Answers, and respondents who left it open. */
  readonly sample: number;
  readonly withoutScore: number;
  /** As it was answered, on the scale; null for `reason`: `no_answers`, `insufficient_sample`. */
  readonly mean: string | null;
  readonly reason?: string;
  /** The mean from the worst point (0) to the best (1), reverse items turned round. */
  readonly ratio: string | null;
  /** Its share of the score, after the missing policy. */
  readonly weight: string;
  /** What it adds to the score. */
  readonly contribution: string;
  /** Of the mean as it was answered. */
  readonly margin: SampleMargin;
}

/**
 * What a questionnaire came to: `value` is the weighted score, 0 to `outOf`, exact.
 *
 * `reason` of a value that is null: `no_answers`, `insufficient_sample`, or that of a weighted mean (`missing_value`,
 * `all_missing`, `no_weight`, `move_to_missing`).
 *
 * @since 0.1.0
 */
export interface QuestionnaireResult extends Outcome {
  readonly questionnaireId: string;
  readonly audience: Questionnaire["audience"];
  readonly minimum: number;
  /** Those whose answers count, and those who left a required item open. */
  readonly respondents: number;
  readonly incomplete: number;
  /** Answers to other surveys. */
  readonly ofOtherSurveys: number;
  /** Everybody who answered, of those invited. */
  readonly responseRate: CountRate;
  readonly items: readonly QuestionnaireItemResult[];
  /** Of the score, from the scores of single respondents: `incomplete_answers` where one left a weighed item open. */
  readonly margin: SampleMargin;
}

/**
 * A questionnaire that is ready to be evaluated. See `compileQuestionnaire`.
 *
 * @since 0.1.0
 */
export interface CompiledQuestionnaire {
  readonly document: Questionnaire;
  /** Scores answers; throws where one is faulty, unless it is to be reported. */
  evaluate(facts: QuestionnaireFacts, options?: EvaluateOptions): QuestionnaireResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: EvaluateOptions): Result<QuestionnaireResult>;
}

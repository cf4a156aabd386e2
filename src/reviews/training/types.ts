import type { Cadence } from "../../kernel/cadence/index.js";
import type { Condition, DecimalLiteral, Outcome, PersonFacts } from "../../kernel/index.js";
import type { TrainingRecord } from "../../records/index.js";

/**
 * One date on which a course is held.
 *
 * @since 0.1.0
 */
export interface TrainingSession {
  readonly id: string;
  readonly on: string;
  readonly place?: string;
  readonly trainer?: string;
  /** How many can take part; absent: any number. */
  readonly seats?: number;
}

/**
 * A course that people can take.
 *
 * @since 0.1.0
 */
export interface TrainingCourse {
  readonly id: string;
  readonly title?: string;
  /** What somebody can do after it. */
  readonly aim?: string;
  readonly form?: "classroom" | "online" | "coaching" | "onTheJob" | "selfStudy";
  readonly hours: DecimalLiteral;
  /** For each person who takes part, in the currency of the document; absent: `"0"`. */
  readonly cost?: DecimalLiteral;
  /** The competencies that it trains. */
  readonly competencyIds?: readonly string[];
  /** The courses that have to be passed before it. */
  readonly prerequisiteIds?: readonly string[];
  /** The lowest score of the exam that passes; absent: who completed the course has passed. */
  readonly passFrom?: DecimalLiteral;
  /** When it is held; absent: at any time. */
  readonly sessions?: readonly TrainingSession[];
}

/**
 * A certificate that passing a course gives.
 *
 * @since 0.1.0
 */
export interface Certificate {
  readonly id: string;
  readonly title?: string;
  readonly courseId: string;
  /**
   * When it has to be renewed by passing the course again; absent, or where nothing more is due: it holds for good. It is
   * valid through the due date; a renewal in time does what is due then, so that on fixed dates it is valid to the next one.
   */
  readonly renewal?: Cadence;
  /** From how many days before the due date on it counts as expiring; absent: `60`. */
  readonly warnDays?: number;
}

/**
 * Courses that certain people have to pass: once after they start (`onboarding`), or again and again (`recurring`).
 *
 * @since 0.1.0
 */
export type TrainingProgram = {
  readonly id: string;
  readonly title?: string;
  /** For whom; absent: for everybody. */
  readonly when?: Condition;
  readonly courseIds: readonly string[];
} & (
  | {
      readonly kind: "onboarding";
      /** How long after the start (`since`) all of it is due. */
      readonly within: { readonly days: number } | { readonly months: number };
    }
  | {
      readonly kind: "recurring";
      /** When each of the courses is due again. */
      readonly cadence: Cadence;
    }
);

/**
 * A rule that tells who needs which course, and how urgently.
 *
 * Formula: `urgency = priority * (required - actual)` where there is a `gap`, else `priority`.
 *
 * @since 0.1.0
 */
export interface TrainingNeed {
  readonly id: string;
  readonly title?: string;
  /** Where the need comes from. */
  readonly source: "market" | "jobProfile" | "results" | "competencyGap";
  /** Who has it; absent: everybody, or everybody with a gap. */
  readonly when?: Condition;
  /** What is required of a measure, such as the score of a competency; the need is there where the measure is below it. */
  readonly gap?: { readonly measure: string; readonly required: DecimalLiteral };
  /** The courses that meet it, each of them. Either these or `competencyId`. */
  readonly courseIds?: readonly string[];
  /** The first course of the document that trains it, and that the person has not passed yet. */
  readonly competencyId?: string;
  /** Above 0; absent: `"1"`. */
  readonly priority?: DecimalLiteral;
}

/**
 * What an organization trains its people in. Compile it with `compileTraining`.
 *
 * The ids of courses, certificates and programs differ from each other, because each gives measures of its name.
 *
 * @since 0.1.0
 */
export interface Training {
  readonly kind: "training";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  /** The currency of costs, such as `"CNY"`. */
  readonly currency?: string;
  readonly courses: readonly TrainingCourse[];
  readonly certificates?: readonly Certificate[];
  readonly programs?: readonly TrainingProgram[];
  readonly needs?: readonly TrainingNeed[];
  /** Which of several exams of a course tells its score; absent: `"last"`. Whoever passed once has passed. */
  readonly exam?: "last" | "best";
}

/**
 * What is known about one person's training.
 *
 * @since 0.1.0
 */
export interface TrainingFacts extends PersonFacts {
  readonly personId: string;
  readonly records: readonly TrainingRecord[];
  /** The last day that is known; absent: the last day of the period. Later records are passed over. */
  readonly asOf?: string;
  /** When the person started; what is due is counted from it. */
  readonly since?: string;
}

/**
 * How one person stands with a course.
 *
 * @since 0.1.0
 */
export interface CourseStanding {
  readonly id: string;
  readonly title?: string;
  readonly isPassed: boolean;
  /** When it was passed last. */
  readonly passedOn: string | null;
  /** The score of the exam that counts. */
  readonly score: string | null;
  readonly attempts: number;
}

/**
 * How one person stands with a certificate: `none` where it was never earned.
 *
 * @since 0.1.0
 */
export interface CertificateStanding {
  readonly id: string;
  readonly title?: string;
  readonly status: "none" | "valid" | "expiring" | "expired";
  readonly earnedOn: string | null;
  /** The last day on which it is valid; null where it was never earned, or holds for good. */
  readonly validUntil: string | null;
}

/**
 * How one person stands with a program.
 *
 * @since 0.1.0
 */
export interface ProgramStanding {
  readonly id: string;
  readonly title?: string;
  /** The share of what is required that is passed, from 0 to 1. */
  readonly completion: string | null;
  /** Of a completion that is null: `not_for_person`, `missing_condition`, `no_start`, `nothing_due`. */
  readonly reason?: string;
  readonly required: number;
  readonly passed: number;
  /** The courses that are still to be passed, with the day each is due on. */
  readonly open: readonly {
    readonly courseId: string;
    readonly dueOn: string;
    readonly isOverdue: boolean;
  }[];
}

/**
 * A course that a person needs, and every reason for it.
 *
 * @since 0.1.0
 */
export interface CourseNeed {
  readonly courseId: string;
  /** Whether a program or a certificate asks for it. */
  readonly isMandatory: boolean;
  /** When it is due; null where no program and no certificate asks for it. */
  readonly dueOn: string | null;
  /** The sum over the rules that ask for it. */
  readonly urgency: string;
  readonly from: readonly {
    readonly id: string;
    readonly source: TrainingNeed["source"] | "program" | "certificate";
    readonly urgency?: string;
    /** How far the measure is below what is required. */
    readonly gap?: string;
  }[];
}

/**
 * How one person's training stands: `value` is the share that is passed of what the programs require.
 *
 * `reason` of a value that is null: `nothing_required`, or `no_start` where a program cannot be counted.
 *
 * @since 0.1.0
 */
export interface TrainingResult extends Outcome {
  readonly trainingId: string;
  readonly period: string;
  readonly personId: string;
  readonly asOf: string;
  readonly courses: readonly CourseStanding[];
  readonly certificates: readonly CertificateStanding[];
  readonly programs: readonly ProgramStanding[];
  /** What the person needs, the most pressing first. */
  readonly needs: readonly CourseNeed[];
  /** Needs that no course meets: `all_passed`; or that cannot be judged: `missing_condition`, `missing_measure`. */
  readonly unmetNeeds: readonly {
    readonly id: string;
    readonly reason: "all_passed" | "missing_condition" | "missing_measure";
  }[];
  /**
   * The measures for rubrics, ladders and plans: `training.<training>`, `training.<course>.passed` and `.score`,
   * `training.<certificate>.valid`, `training.<program>.completion`. Passed and valid are `"1"` or `"0"`.
   */
  readonly measures: readonly { readonly id: string; readonly value: string | null }[];
  /** Records after `asOf`. */
  readonly laterRecords: readonly string[];
}

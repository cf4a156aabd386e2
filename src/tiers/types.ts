import type {
  ConditionLeafResult,
  EvaluateOptions,
  Outcome,
  PersonFacts,
  Result,
  Verdict,
} from "../kernel/index.js";
import type { WindowState } from "./derived/types.js";
import type { ImprovementStanding } from "./improvement/standing.js";
import type { Ladder, TierGrants } from "./ladderTypes.js";

export type { Ladder, Tier, TierGrace, TierGrants, TierPatience, TierTrigger } from "./ladderTypes.js";

/**
 * A move that is proposed; a person decides.
 *
 * @since 0.1.0
 */
export type TierMove = "promote" | "hold" | "demote" | "improvementPlan" | "exitReview";

/**
 * What is carried from period to period about one person's tier. It does not name the period that it closes: a period
 * that is evaluated again takes the state that opened it.
 *
 * @since 0.1.0
 */
export interface TierState {
  readonly tierId: string;
  /** The first day in the tier, as far as it is known. */
  readonly since: string;
  /** Periods in the tier so far. */
  readonly periodsInTier: number;
  /** Consecutive periods so far in which the next tier's entry was met. */
  readonly periodsReached: number;
  /** The next tier that they count for, where the ladder has `trackBy`: who takes another track begins anew. */
  readonly reachedTierId?: string;
  /** Consecutive periods so far in which `stay` was not met. */
  readonly periodsMissed: number;
  /** What the windows of the ladder hold; of a ladder without windows there is none. */
  readonly windows?: readonly WindowState[];
}

/**
 * One rule that was evaluated for a proposal.
 *
 * @since 0.1.0
 */
export interface TierRule {
  readonly id:
    | "uncounted"
    | "protected"
    | "improvementPlan"
    | "trigger"
    | "stay"
    | "demoteAfter"
    | "enter"
    | "fastTrack"
    | "promoteAfter"
    | "minimumPeriods"
    | "minimumMonths"
    | "coolDown";
  /** Which of several, of a trigger. */
  readonly elementId?: string;
  readonly verdict: Verdict;
  /** What the rule asks for, and what was found, of rules that count periods. */
  readonly expected?: string;
  readonly actual?: string;
  /** The tests of a rule that is a condition. */
  readonly leaves?: readonly ConditionLeafResult[];
}

/**
 * How far one test of the next tier's entry is from being met: `short` is what the measure still lacks (for `lt` and
 * `lte`, what it has too much), null where the test is met, is none of numbers, has no value, or is turned round by a
 * `not`. For `gt` and `lt` it leads to the bound, which has to be passed; for `equals` and `between` to the nearest value
 * that does.
 *
 * @since 0.1.0
 */
export interface TierGap extends ConditionLeafResult {
  readonly short: string | null;
}

/**
 * What somebody still needs for the next tier: the tests of its entry, and the two counts of periods. It is met where
 * nothing is left to be done and the own tier's `stay` is not unmet, and then a promotion is proposed, unless the period
 * does not count, the person is protected, an improvement plan is running or failed, or a trigger acts.
 *
 * @since 0.1.0
 */
export interface NextTier {
  readonly tierId: string;
  readonly met: boolean;
  /** Whether the entry as a whole is met; its tests may be alternatives of each other. Unmet where there is none. */
  readonly enter: Verdict;
  readonly criteria: readonly TierGap[];
  /** Periods still needed at or above the entry, counted after this one. */
  readonly periodsToReach: number;
  /** Periods still needed in the tier, counted after this one. */
  readonly periodsToServe: number;
  /** Completed months still needed in the tier at the end of this period; stands where the ladder asks for months. */
  readonly monthsToServe?: number;
}

/**
 * The factors that pay in a period, and the tiers that they stand on: `start` the opening one, `end` the one that was
 * decided in the period, `byDays` the mean of both, weighted by their days. A move that is only proposed changes no pay.
 *
 * @since 0.1.0
 */
export interface TierPay {
  readonly by: "start" | "end" | "byDays";
  readonly quotaFactor: string;
  readonly rateFactor: string;
  /** The spans of the period by the tier that pays them, half open. */
  readonly parts: readonly TierPart[];
}

/**
 * Days of a period in one tier: from the first of them to the first one after.
 *
 * @since 0.1.0
 */
export interface TierPart {
  readonly tierId: string;
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/**
 * What was decided about somebody's tier: which one, and from which day of the period on; absent: from the day after it.
 *
 * @since 0.1.0
 */
export interface TierDecision {
  readonly toTierId: string;
  readonly effectiveOn?: string;
}

/**
 * What a ladder gives for one person: `value` is the position of the opening tier, 1 = lowest.
 *
 * @since 0.1.0
 */
export interface LadderResult extends Outcome {
  readonly ladderId: string;
  readonly period: string;
  /** The opening tier: the one that pays in this period. */
  readonly tierId: string;
  readonly title?: string;
  /** What the opening tier grants; on probation, what it grants then. */
  readonly grants: TierGrants;
  readonly onProbation?: true;
  /** What pays in this period, where the ladder names `payTier`. */
  readonly pay?: TierPay;
  readonly proposal: {
    readonly move: TierMove;
    readonly toTierId: string;
    /**
     * Machine reasons, which languages have words for: `protected`, `protection_missing`, `stay_unmet`, `stay_missing`,
     * `first_miss`, `improvement_plan_running`, `missed_too_often`, `lowest_tier`, `enter_met`, `enter_unmet`,
     * `enter_missing`, `too_few_periods`, `too_new_in_tier`, `no_entry_rule`, `top_tier`, `not_counted`,
     * `uncounted_missing`, `trigger_met`, `trigger_missing`, `improvement_plan_passed`, `improvement_plan_failed`,
     * `below_before_plan`, `below_before_demotion`, `cooling_down`, `fast_track`, `track_unknown`.
     */
    readonly reasons: readonly string[];
    /** The day on which an improvement plan that is proposed would end. */
    readonly reviewOn?: string;
    /** The trigger that proposes the move. */
    readonly triggerId?: string;
  };
  /** Every rule that was evaluated, in the order of evaluation. */
  readonly rules: readonly TierRule[];
  /** Null at the top of the ladder. */
  readonly next: NextTier | null;
  readonly state: TierState;
}

/**
 * The facts that a ladder judges one person on.
 *
 * @since 0.1.0
 */
export interface LadderFacts extends PersonFacts {
  /** What the result of the period before returned; null or absent for somebody who has no tier yet. */
  readonly state?: TierState | null;
  /** What was decided in this period: the person is in that tier from the next period on. */
  readonly decision?: TierDecision | null;
  /**
   * Where an improvement plan stands at the end of the period; null or absent where there is none. One that passed or
   * failed is told once, in the period in which it ended.
   */
  readonly improvementPlan?: ImprovementStanding | null;
}

/**
 * A ladder that is ready to be evaluated. See `compileLadder`.
 *
 * @since 0.1.0
 */
export interface CompiledLadder {
  readonly document: Ladder;
  readonly inputs: readonly string[];
  /** Judges one person for one period; throws where a fact is faulty or an input is absent. */
  evaluate(facts: LadderFacts, options?: EvaluateOptions): LadderResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: EvaluateOptions): Result<LadderResult>;
}

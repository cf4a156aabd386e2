import type {
  Condition,
  ConditionLeafResult,
  DecimalLiteral,
  EvaluateOptions,
  Outcome,
  PersonFacts,
  Result,
  Verdict,
} from "../kernel/index.js";

/**
 * What a tier grants.
 *
 * @since 0.1.0
 */
export interface TierGrants {
  /** Multiplies the quota of somebody in the tier. */
  readonly quotaFactor?: DecimalLiteral;
  /** Multiplies the pay of somebody in the tier. */
  readonly rateFactor?: DecimalLiteral;
  /** Courses by id. */
  readonly training?: readonly string[];
  readonly resources?: readonly string[];
  readonly privileges?: readonly string[];
}

/**
 * One rung of a ladder: what lets a person in, what lets a person stay (absent: no demotion), and what it grants. The
 * `enter` of the first rung is never asked: nobody rises to it.
 *
 * @since 0.1.0
 */
export interface Tier {
  readonly id: string;
  readonly title?: string;
  readonly enter?: Condition;
  readonly stay?: Condition;
  readonly grants?: TierGrants;
}

/**
 * A ladder of tiers, lowest first. Compile it with `compileLadder`.
 *
 * @since 0.1.0
 */
export interface Ladder {
  readonly kind: "ladder";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  /** Whom it ranks, a note for readers; absent: `"person"`. */
  readonly subject?: "person" | "team" | "partner";
  readonly tiers: readonly Tier[];
  /** Where a person without a tier stands; absent: the first. */
  readonly startTierId?: string;
  /** Consecutive periods at or above the next tier's entry before a promotion is proposed; absent: `2`. */
  readonly promoteAfter?: number;
  /** Fewest periods in a tier before a promotion is proposed, this one included; absent: `2`. */
  readonly minimumPeriods?: number;
  /** Consecutive periods below the tier's `stay` before a demotion is proposed; the first opens an improvement plan. Absent: `2`. */
  readonly demoteAfter?: number;
  /** How long the improvement plan runs; absent: `90`. */
  readonly improvementDays?: number;
  /**
   * Who is protected (ramp, leave): met, and no move is proposed and the counts of reached and missed periods stand
   * still; the time in the tier goes on.
   */
  readonly protectedWhen?: Condition;
  /**
   * Who moves people: `"decision"` (default) leaves a person in the tier until the facts carry a decision; `"proposal"`
   * moves the person as proposed when the period ends, for simulations.
   */
  readonly movesBy?: "decision" | "proposal";
}

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
  /** Consecutive periods so far in which `stay` was not met. */
  readonly periodsMissed: number;
}

/**
 * One rule that was evaluated for a proposal.
 *
 * @since 0.1.0
 */
export interface TierRule {
  readonly id: "protected" | "stay" | "demoteAfter" | "enter" | "promoteAfter" | "minimumPeriods";
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
 * nothing is left to be done and the own tier's `stay` is not unmet, and then a promotion is proposed, unless the person
 * is protected.
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
  readonly grants: TierGrants;
  readonly proposal: {
    readonly move: TierMove;
    readonly toTierId: string;
    /**
     * Machine reasons, which languages have words for: `protected`, `protection_missing`, `stay_unmet`, `stay_missing`,
     * `first_miss`, `improvement_plan_running`, `missed_too_often`, `lowest_tier`, `enter_met`, `enter_unmet`,
     * `enter_missing`, `too_few_periods`, `too_new_in_tier`, `no_entry_rule`, `top_tier`.
     */
    readonly reasons: readonly string[];
    /** The day on which an improvement plan that is proposed would end. */
    readonly reviewOn?: string;
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
  readonly decision?: { readonly toTierId: string } | null;
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

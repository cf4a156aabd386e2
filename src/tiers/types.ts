import type { Condition, DecimalLiteral, EvaluateOptions, Outcome, PersonFacts } from "../kernel/index.js";

/**
 * One rung of a ladder: what lets a person in, what lets a person stay (absent: no demotion), and what it grants.
 *
 * @since 0.1.0
 */
export interface Tier {
  readonly id: string;
  readonly title?: string;
  readonly enter?: Condition;
  readonly stay?: Condition;
  readonly grants?: {
    readonly quotaFactor?: DecimalLiteral;
    readonly rateFactor?: DecimalLiteral;
    readonly training?: readonly string[];
    readonly privileges?: readonly string[];
  };
}

/**
 * A ladder of tiers, lowest first.
 *
 * @since 0.1.0
 */
export interface Ladder {
  readonly kind: "ladder";
  readonly id: string;
  readonly title?: string;
  readonly tiers: readonly Tier[];
  /** Where a person without a tier stands; absent: the first. */
  readonly startTierId?: string;
  /** Consecutive periods at or above the next tier's entry before a promotion is proposed; absent: `2`. */
  readonly promoteAfter?: number;
  /** Fewest periods in a tier before a promotion is proposed; absent: `2`. */
  readonly minimumPeriods?: number;
}

/**
 * A move that is proposed; a person decides.
 *
 * @since 0.1.0
 */
export type TierMove = "promote" | "hold" | "demote" | "improvementPlan" | "exitReview";

/**
 * What is carried from period to period about one person's tier.
 *
 * @since 0.1.0
 */
export interface TierState {
  readonly tierId: string;
  readonly since: string;
  readonly periodsInTier: number;
  readonly periodsReached: number;
  readonly periodsMissed: number;
}

/**
 * What a ladder gives for one person: `value` is the position of the opening tier, 1 = lowest.
 *
 * @since 0.1.0
 */
export interface LadderResult extends Outcome {
  readonly tierId: string;
  readonly proposal: {
    readonly move: TierMove;
    readonly toTierId: string;
    readonly reasons: readonly string[];
  };
  readonly state: TierState;
}

/**
 * A ladder that is ready to be evaluated.
 *
 * @since 0.1.0
 */
export interface CompiledLadder {
  readonly document: Ladder;
  readonly inputs: readonly string[];
  /** Judges one person for one period, from the state that the period before left. */
  evaluate(facts: PersonFacts & { readonly state?: TierState }, options?: EvaluateOptions): LadderResult;
}

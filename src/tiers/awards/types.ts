import type {
  Condition,
  ConditionLeafResult,
  DecimalInput,
  DecimalLiteral,
  EvaluateOptions,
  Outcome,
  Result,
  Verdict,
} from "../../kernel/index.js";

/**
 * How votes are counted.
 *
 * @since 0.1.0
 */
export interface AwardVotes {
  /** The most votes that one voter has; absent: `1`. */
  readonly perVoter?: number;
  /** Fewest votes that a winner needs; absent: `1`. */
  readonly minimum?: number;
  /** A vote for oneself: a fault (`refuse`, default), or a vote like any other (`count`). */
  readonly selfVotes?: "refuse" | "count";
}

/**
 * An award, such as the champion of a quarter, the best of the month, the employee of the year or an innovation prize.
 * Compile it with `compileAward`.
 *
 * @since 0.1.0
 */
export interface AwardRules {
  readonly kind: "award";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  /** Who may win, over the measures and attributes of each nominee; absent: everybody. */
  readonly eligible?: Condition;
  /** The measure that decides; either this or `votes`. */
  readonly measure?: string;
  readonly votes?: AwardVotes;
  /** Whether the highest or the lowest `measure` is the best; absent: `"highest"`. Not beside `votes`: the most win. */
  readonly best?: "highest" | "lowest";
  /** How many win; absent, without `share`: `1`. */
  readonly winners?: number;
  /** The share of those who are eligible that wins, rounded down; in place of `winners`. */
  readonly share?: DecimalLiteral;
  /** Measures that settle who of equal ones is better, the first that differs. */
  readonly tieBreak?: readonly { readonly field: string; readonly best?: "highest" | "lowest" }[];
  /** What becomes of those who are still equal at the last place: all win (`include`, default), or none (`exclude`). */
  readonly ties?: "include" | "exclude";
  /** In how many periods after one in which somebody won the same person cannot win again; absent: `0`. */
  readonly notAgainFor?: number;
}

/**
 * Somebody who may win an award.
 *
 * @since 0.1.0
 */
export interface AwardNominee {
  readonly personId: string;
  readonly measures?: Readonly<Record<string, DecimalInput | null>>;
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * An award that somebody won, as a result lists it and later facts hand it back.
 *
 * @since 0.1.0
 */
export interface AwardWon {
  readonly awardId: string;
  readonly personId: string;
  readonly period: string;
}

/**
 * What an award is decided on.
 *
 * @since 0.1.0
 */
export interface AwardFacts {
  readonly period: string;
  readonly nominees: readonly AwardNominee[];
  /** For an award by votes, and required there: who voted for whom; an empty list where nobody did. */
  readonly votes?: readonly { readonly id: string; readonly voterId: string; readonly nomineeId: string }[];
  /** Awards of any kind that were won; those of other awards, and those not before the period, are not looked at. */
  readonly history?: readonly AwardWon[];
}

/**
 * How somebody did.
 *
 * @since 0.1.0
 */
export interface AwardStanding {
  readonly personId: string;
  /** The measure, or the number of votes; null where it is not known. */
  readonly value: string | null;
  /** The place among those who can win, from 1, equal ones sharing the first; null for others. */
  readonly rank: number | null;
  readonly won: boolean;
  /**
   * A machine reason, which languages have words for: `won`, `not_among_the_first`, `tied_at_the_last_place`,
   * `not_eligible`, `eligibility_missing`, `won_recently`, `missing_value`, `too_few_votes`.
   */
  readonly reason: string;
  readonly eligible: Verdict;
  /** The tests of `eligible`. */
  readonly leaves: readonly ConditionLeafResult[];
}

/**
 * Who wins an award in a period; `value` is how many do. A proposal: a person gives it.
 *
 * @since 0.1.0
 */
export interface AwardResult extends Outcome {
  readonly awardId: string;
  readonly period: string;
  /** How many places there are. */
  readonly places: number;
  /** How many more win than there are places, because equal ones win together; below zero where places stay empty. */
  readonly excess: number;
  /** The winners by rank, then by person; to be added to the history. */
  readonly won: readonly AwardWon[];
  /** Everybody, by person. */
  readonly standings: readonly AwardStanding[];
}

/**
 * An award that is ready to be decided. See `compileAward`.
 *
 * @since 0.1.0
 */
export interface CompiledAward {
  readonly document: AwardRules;
  /** The measures and attributes that it looks at, sorted. */
  readonly inputs: readonly string[];
  /** Decides for one period; throws where a fact is faulty or an input is absent. */
  evaluate(facts: AwardFacts, options?: AwardOptions): AwardResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: AwardOptions): Result<AwardResult>;
}

/**
 * How an award is decided: `onInvalid: "report"` leaves out nominees, votes and wins that are at fault.
 *
 * @since 0.1.0
 */
export type AwardOptions = Pick<EvaluateOptions, "onInvalid" | "maxIssues">;

import type { Condition, DecimalLiteral } from "../kernel/index.js";
import type { LadderDuration, LadderWindow } from "./derived/types.js";

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
 * How long somebody has to be up to a tier before a promotion into it is proposed.
 *
 * @since 0.1.0
 */
export interface TierPatience {
  /** Consecutive periods at or above the tier's entry; absent: `2`. */
  readonly promoteAfter?: number;
  /** Fewest periods in the tier below, this one included; absent: `2`. */
  readonly minimumPeriods?: number;
  /** Fewest completed months in the tier below at the end of the period; absent: `0`. */
  readonly minimumMonths?: number;
}

/**
 * How misses of a tier's `stay` are dealt with.
 *
 * @since 0.1.0
 */
export interface TierGrace {
  /** Consecutive periods below `stay` before a demotion is proposed; absent: `2`. */
  readonly demoteAfter?: number;
  /** The miss of the run that opens an improvement plan; absent: `1`. None opens once a demotion is due. */
  readonly improvementAfter?: number;
  /** How long the improvement plan runs; absent: `90`. */
  readonly improvementDays?: number;
}

/**
 * One rung of a ladder: what lets a person in, what lets a person stay (absent: no demotion), and what it grants. The
 * `enter` of the first rung is never asked: nobody rises to it. Patience and grace that a tier writes itself stand before
 * those of the ladder.
 *
 * @since 0.1.0
 */
export interface Tier extends TierPatience, TierGrace {
  readonly id: string;
  readonly title?: string;
  /** The track that the tier belongs to; absent: to all of them. Tiers of all tracks come first. */
  readonly track?: string;
  readonly enter?: Condition;
  readonly stay?: Condition;
  /** Whoever meets `when` beside the entry needs these times only, and the usual ones where one is not named. */
  readonly fastTrack?: TierPatience & { readonly when: Condition };
  readonly grants?: TierGrants;
  /** What the tier grants instead to somebody who opens a period with so many misses running or more. */
  readonly probation?: { readonly after: number; readonly grants: TierGrants };
}

/**
 * A rule that acts at once, without a count of misses: a breach, three months last and below target. It proposes a
 * demotion by so many tiers (absent: one), or an exit review. Protection, a period that does not count and a plan that
 * is running keep from it, unless it says `despiteProtection`.
 *
 * @since 0.1.0
 */
export interface TierTrigger {
  readonly id: string;
  readonly title?: string;
  readonly when: Condition;
  readonly move: "demote" | "exitReview";
  readonly by?: number;
  readonly despiteProtection?: true;
}

/**
 * A ladder of tiers, lowest first. Compile it with `compileLadder`.
 *
 * @since 0.1.0
 */
export interface Ladder extends TierPatience, TierGrace {
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
  /** Numbers over several periods, and time gone by, that the conditions may look at. */
  readonly windows?: readonly LadderWindow[];
  readonly durations?: readonly LadderDuration[];
  /** The attribute that names the track of somebody who stands below the fork; absent: the first track. */
  readonly trackBy?: string;
  /** First periods in a tier in which no change of tier is proposed for counted periods; absent: `0`. */
  readonly coolDownPeriods?: number;
  /**
   * The most tiers that one promotion passes, each entry being met in this period; absent: `1`. The times that it takes are
   * those of the first of them.
   */
  readonly maximumStepUp?: number;
  /** The most tiers that one demotion passes, down to one whose `stay` is not unmet; absent: `1`. */
  readonly maximumStepDown?: number;
  /** A tier above the first without a `stay` of its own asks for this share of the lower bounds of its entry, such as `"0.9"`. */
  readonly stayAt?: DecimalLiteral;
  /** `"freeze"` (default) proposes no change of tier while the facts say that an improvement plan is open; `"judge"` goes on. */
  readonly whileImproving?: "freeze" | "judge";
  /** Rules that act at once; the first that is met counts. */
  readonly triggers?: readonly TierTrigger[];
  /**
   * Who is protected (ramp, leave, a new territory): met, and no move is proposed and the counts of reached and missed
   * periods stand still, and the windows; the time in the tier goes on.
   */
  readonly protectedWhen?: Condition;
  /** `"count"` lets counts and windows go on in a protected period; absent: `"standStill"`. */
  readonly whileProtected?: "standStill" | "count";
  /** Whose period does not count at all (not assessed): as protected, and the time in the tier stands still too. */
  readonly uncountedWhen?: Condition;
  /**
   * Who moves people: `"decision"` (default) leaves a person in the tier until the facts carry a decision; `"proposal"`
   * moves the person as proposed when the period ends, for simulations.
   */
  readonly movesBy?: "decision" | "proposal";
  /**
   * The tier that pays: the opening one (`"start"`, the default, which stands in no field of the result), the one decided
   * in the period (`"end"`), or both by their days. Named, `pay` of the result tells the factors.
   */
  readonly payTier?: "start" | "end" | "byDays";
}

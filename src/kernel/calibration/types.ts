import type { DecimalLiteral } from "../condition/index.js";
import type { DecimalInput } from "../decimal/index.js";
import type { Outcome } from "../trace/index.js";

/**
 * One level of a distribution, such as a grade or a rating.
 *
 * @since 0.1.0
 */
export interface DistributionLevel {
  readonly id: string;
  readonly title?: string;
  /** Its share of all, such as `"0.3"`; levels without one have equal parts of what the others leave. */
  readonly share?: DecimalLiteral;
}

/**
 * Bounds on how many stand in one level, or in several that lie next to each other, as shares of all.
 *
 * @since 0.1.0
 */
export interface DistributionLimit {
  /** Levels by id, next to each other. */
  readonly levelIds: readonly string[];
  /** At least this share of all. */
  readonly atLeast?: DecimalLiteral;
  /** At most this share of all. */
  readonly atMost?: DecimalLiteral;
  /** Fewer than this share of all, which is above zero. */
  readonly under?: DecimalLiteral;
  /** This share of all, to within one; beside no other bound. */
  readonly equals?: DecimalLiteral;
}

/**
 * A second number that settles who of equal ones is better.
 *
 * @since 0.1.0
 */
export interface TieBreakKey {
  /** A field of the items. */
  readonly field: string;
  /** Absent: `"highest"`. */
  readonly best?: "highest" | "lowest";
}

/**
 * How many of a group are meant to stand in each level (a forced distribution), as plain JSON: guidance for a talk
 * about people, and no verdict on any of them.
 *
 * @since 0.1.0
 */
export interface Distribution {
  readonly kind: "distribution";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  /** The levels, best first, at most 100. Shares sum to 1. */
  readonly levels: readonly DistributionLevel[];
  readonly limits?: readonly DistributionLimit[];
  /**
   * How shares become whole numbers: `largestRemainder` (default) rounds down and gives what is left to those that lost
   * most; `largestShare` gives it to the largest shares, `inOrder` to the best levels, `lastLevel` to the last, all of
   * them to levels whose share is above zero; `ceil` rounds up from the best level down, and the last levels have what is
   * left.
   */
  readonly slots?: "largestRemainder" | "largestShare" | "inOrder" | "lastLevel" | "ceil";
  /** Which of several levels that lost equally much in rounding goes first; absent: `"better"`. */
  readonly tiedRemainders?: "better" | "worse";
  /**
   * How the share of a limit becomes a whole number: `within` (default) keeps to it, so that `atMost` rounds down and
   * `atLeast` up; `guideline` rounds `atMost` and `under` up, `atLeast` and `equals` down.
   */
  readonly limitCounts?: "within" | "guideline";
  /** What limits come to that so few cannot meet: `refuse` (default), or `tell` as a warning and go by the shares. */
  readonly unmeetable?: "refuse" | "tell";
  /** Whether the highest or the lowest value is the best; absent: `"highest"`. */
  readonly best?: "highest" | "lowest";
  /** Fields that settle who of equal values is better, the first that differs; what is still equal is tied. */
  readonly tieBreak?: readonly TieBreakKey[];
  /**
   * Where those stand whom a line between two levels would part: all in the better level (`up`, default), all in the
   * worse one (`down`), or parted by id (`byId`).
   */
  readonly ties?: "up" | "down" | "byId";
  /** One distribution over all (`together`, default), or one for each group (`apart`). */
  readonly groups?: "together" | "apart";
  /** Fewest people that a distribution makes sense for; absent: `10`. */
  readonly minimumGroup?: number;
  /**
   * What becomes of groups below the minimum: one group of them all (`pool`, default; one alone stays what it is), no
   * distribution (`exempt`), or a distribution of their own (`keep`).
   */
  readonly smallGroups?: "pool" | "exempt" | "keep";
  /** How far the share of a level may be off before a check flags it, such as `"0.05"`; absent: nothing is flagged. */
  readonly tolerance?: DecimalLiteral;
}

/**
 * Somebody who is placed in a level.
 *
 * @since 0.1.0
 */
export interface DistributionItem {
  readonly id: string;
  /** The score; null for somebody who is too new to be rated, who takes no slot. */
  readonly value: DecimalInput | null;
  /** The team, for `groups: "apart"`. */
  readonly groupId?: string;
  /** The level that was given before, to be compared with. */
  readonly levelId?: string;
  /** Numbers for `tieBreak`, by field. */
  readonly fields?: Readonly<Record<string, DecimalInput>>;
}

/**
 * The slots of one level.
 *
 * @since 0.1.0
 */
export interface LevelSlots {
  readonly id: string;
  /** Its share of all, exact or to 34 digits. */
  readonly share: string;
  /** Share times people, before rounding. */
  readonly quota: string;
  readonly slots: number;
}

/**
 * The whole numbers that a limit comes to.
 *
 * @since 0.1.0
 */
export interface LimitSlots {
  readonly levelIds: readonly string[];
  /** Fewest; 0 where the limit has no lower bound. */
  readonly least: number;
  /** Most; all where the limit has no upper bound. */
  readonly most: number;
  /** What the slots of its levels come to. */
  readonly slots: number;
  readonly met: boolean;
}

/**
 * The slots of a distribution for a number of people; `value` is that number.
 *
 * @since 0.1.0
 */
export interface SlotsResult extends Outcome {
  readonly levels: readonly LevelSlots[];
  readonly limits: readonly LimitSlots[];
}

/**
 * A group that was distributed.
 *
 * @since 0.1.0
 */
export interface DistributedGroup {
  /** The id of the group; null for all together, and for the pool of small groups. */
  readonly id: string | null;
  /** The groups that it is made of; empty where items name none. */
  readonly groupIds: readonly string[];
  /** How many were placed. */
  readonly size: number;
  readonly levels: readonly (LevelSlots & {
    /** How many are in the level in the end. */
    readonly count: number;
    /** How many more than there are slots, because equal ones stay together. */
    readonly excess: number;
  })[];
  readonly limits: readonly (LimitSlots & {
    readonly count: number;
  })[];
}

/**
 * The level that a distribution suggests for somebody; a person decides.
 *
 * @since 0.1.0
 */
export interface DistributedItem {
  readonly id: string;
  /** Null for somebody who was not placed. */
  readonly levelId: string | null;
  /** The place in the group, from 1, equal ones sharing the first; null for somebody who was not placed. */
  readonly rank: number | null;
  /** Whether the level is the one that was given, a better or a worse one; null where none was given or suggested. */
  readonly against: "same" | "better" | "worse" | null;
  /**
   * Machine reasons, which languages have words for: `within_slots`, `tied_up`, `tied_down`, `tie_broken`,
   * `tie_broken_by_id`, `too_new_to_rate`, `group_too_small`, `pooled`.
   */
  readonly reasons: readonly string[];
}

/**
 * What a distribution suggests; `value` is the number of those who were placed.
 *
 * @since 0.1.0
 */
export interface DistributionResult extends Outcome {
  /** By id of the group. */
  readonly groups: readonly DistributedGroup[];
  /** By id. */
  readonly items: readonly DistributedItem[];
}

/**
 * How many stand in each level, to be compared with a distribution.
 *
 * @since 0.1.0
 */
export interface DistributionCounts {
  /** All who were rated. */
  readonly total: number;
  /** Levels by id; those that are left out are not looked at. */
  readonly counts: readonly { readonly id: string; readonly count: number }[];
}

/**
 * What a comparison with a distribution came to; `value` is how many of its tests failed.
 *
 * @since 0.1.0
 */
export interface DistributionCheck extends Outcome {
  readonly levels: readonly {
    readonly id: string;
    readonly count: number;
    readonly share: string;
    /** Share less the share that is meant. */
    readonly off: string;
    /** Whether it is off by more than the tolerance; null where the distribution names none. */
    readonly flagged: boolean | null;
  }[];
  /** Limits all of whose levels were counted. */
  readonly limits: readonly {
    readonly levelIds: readonly string[];
    readonly count: number;
    readonly least: number;
    readonly most: number;
    readonly met: boolean;
  }[];
}

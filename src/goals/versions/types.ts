import type { DecimalLiteral } from "../../kernel/index.js";

/**
 * Why a target was changed.
 *
 * @since 0.1.0
 */
export type GoalChangeReason =
  | "lostAccount"
  | "newAccount"
  | "leave"
  | "territoryChange"
  | "market"
  | "product"
  | "correction"
  | "other";

/**
 * A change of a goal's target that is in force from a day on. It names exactly one of `target` (the new one), `add` (what
 * is added; relief is below zero), `multiply` (a factor) and `absentTo` (from `from` to the day before `absentTo` nobody
 * works at it: the target is multiplied by the days of the period that are left, over those that were left before). A day
 * of two absences counts once.
 *
 * @since 0.1.0
 */
export interface GoalTargetChange {
  /** The first day on which it is in force. */
  readonly from: string;
  readonly reason: GoalChangeReason;
  readonly note?: string;
  readonly target?: DecimalLiteral;
  readonly add?: DecimalLiteral;
  readonly multiply?: DecimalLiteral;
  readonly absentTo?: string;
  /** Rounds the new target to a multiple of it, half up; absent: exact. */
  readonly step?: DecimalLiteral;
}

/**
 * One version of a target: the first is that of the goal as it was written or agreed.
 *
 * @since 0.1.0
 */
export interface GoalTargetVersion {
  /** The first day of the goal's period on which it is in force, or the later day on which it would be. */
  readonly from: string;
  readonly target: string;
  /** Absent for the first version. */
  readonly reason?: GoalChangeReason;
}

import type { DecimalLiteral, Outcome } from "../../kernel/index.js";
import type { GoalTargetChange, GoalTargetVersion } from "../versions/types.js";

/**
 * Where the agreement on a goal stands: a state of the process {@link goalAgreement}.
 *
 * @since 0.1.0
 */
export type GoalAgreementState =
  | "draft"
  | "proposed"
  | "countered"
  | "agreed"
  | "inForce"
  | "amended"
  | "closed";

/**
 * A move of the process {@link goalAgreement}.
 *
 * @since 0.1.0
 */
export type GoalAgreementMove = "propose" | "counter" | "agree" | "start" | "amend" | "withdraw" | "close";

/**
 * One move of the agreement on a goal: who made it, when, and what target it is about.
 *
 * @since 0.1.0
 */
export interface GoalAgreementEntry {
  readonly move: GoalAgreementMove;
  readonly on: string;
  readonly by: string;
  readonly role?: string;
  readonly note?: string;
  /** The target that is proposed or countered with; absent: the one on the table, which at first is the goal's own. */
  readonly target?: DecimalLiteral;
  /** What an amendment changes; required with `amend`, and only there. */
  readonly change?: GoalTargetChange;
}

/**
 * A version of a goal's target that was agreed.
 *
 * @since 0.1.0
 */
export interface GoalAgreedVersion extends GoalTargetVersion {
  /** Who put it on the table, who agreed, and when. */
  readonly proposedBy: string;
  readonly agreedBy: string;
  readonly agreedOn: string;
}

/**
 * How far the agreement on a goal is.
 *
 * @since 0.1.0
 */
export interface GoalAgreementStatus {
  readonly goalId: string;
  readonly ownerId?: string;
  readonly state: GoalAgreementState;
  /** Absent for a goal whose agreement has not begun. */
  readonly since?: string;
  /** The day after which it has stood there too long; absent where there is no limit. */
  readonly dueOn?: string;
  /** Whether a version of it was ever agreed, so that it is evaluated. */
  readonly isAgreed: boolean;
  /** In order of the days from which they are in force. */
  readonly versions: readonly GoalAgreedVersion[];
}

/**
 * How far the agreements on the goals of a tree are: `value` is the share of the people who have an agreed goal.
 *
 * @since 0.1.0
 */
export interface GoalAgreements extends Outcome {
  readonly treeId: string;
  readonly goals: readonly GoalAgreementStatus[];
  /** The people without an agreed goal, in the order in which they were handed over. */
  readonly without: readonly string[];
}

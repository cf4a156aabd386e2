import type { Outcome } from "../../kernel/index.js";
import type { Goal } from "../types.js";
import type { GoalAgreedVersion, GoalAgreementState } from "./types.js";

/**
 * What stands in a performance contract beside the goals.
 *
 * @since 0.1.0
 */
export interface GoalContractOptions {
  readonly title?: string;
  /** Who the contract is made with, and on which day it is signed. */
  readonly issuerId?: string;
  readonly signedOn?: string;
  /** What is agreed in words: reward, support, what happens if goals are missed. */
  readonly terms?: readonly string[];
}

/**
 * A goal as it stands in a performance contract.
 *
 * @since 0.1.0
 */
export interface GoalContractLine
  extends Pick<
    Goal,
    | "id"
    | "title"
    | "measure"
    | "source"
    | "unit"
    | "direction"
    | "baseline"
    | "low"
    | "high"
    | "threshold"
    | "stretch"
    | "weight"
    | "period"
    | "scope"
    | "checkIn"
  > {
  /** The target of the version that is in force last. */
  readonly target?: Goal["target"];
  /** The changes of a target without an agreement, each with its day and reason; those of an agreement are `versions`. */
  readonly changes?: NonNullable<Goal["changes"]>;
  readonly commitment: "committed" | "aspirational";
  readonly nature: "result" | "activity";
  /** Its part of the whole contract, where the weights of its goals are known. */
  readonly share: string | null;
  readonly state: GoalAgreementState;
  readonly versions: readonly GoalAgreedVersion[];
}

/**
 * A performance contract (a letter of responsibility for results): the goals of one person as plain data, to be laid
 * out and signed. `value` is the number of its goals.
 *
 * @since 0.1.0
 */
export interface GoalContract extends Outcome {
  readonly treeId: string;
  readonly personId: string;
  readonly title?: string;
  readonly issuerId?: string;
  readonly signedOn?: string;
  /** Whether each of its goals is agreed. */
  readonly isAgreed: boolean;
  readonly goals: readonly GoalContractLine[];
  readonly terms: readonly string[];
}

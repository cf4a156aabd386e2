import type { PersonCredit } from "../incentives/crediting/index.js";
import type { FundGroup } from "../incentives/funds/types.js";
import type { CashReceipt, PlanState } from "../incentives/types.js";
import type { FactRecord, Issue, LeftOut, MeasureFact } from "../kernel/index.js";
import type { Person } from "../records/index.js";
import type { TierState } from "../tiers/types.js";
import type { CreditingClose } from "./creditingClose.js";

/**
 * A tier that was decided on; it takes effect in the next period.
 *
 * @since 0.1.0
 */
export interface TierDecision {
  readonly personId: string;
  readonly ladderId: string;
  readonly toTierId: string;
  /** The period it was taken in; absent: the one that is closed. Several periods in one call need it. */
  readonly period?: string;
}

/**
 * The facts of one period: people, records by stream, measures given as they are, decisions, and the opening state.
 *
 * Where a document falls due on a span longer than the period, the records of all of the span are needed.
 *
 * @since 0.1.0
 */
export interface Facts {
  readonly period: string;
  readonly people: readonly Person[];
  readonly records?: Readonly<Record<string, readonly FactRecord[]>>;
  readonly measures?: readonly MeasureFact[];
  readonly decisions?: readonly TierDecision[];
  /** The entries of contests and team pools, by component; absent: the people whom the plan is for, with their measure. */
  readonly groups?: readonly FundGroup[];
  readonly state?: ProgramState | null;
}

/**
 * What is carried from one period to the next about one person.
 *
 * @since 0.1.0
 */
export interface PersonState {
  readonly id: string;
  readonly tiers: readonly { readonly id: string; readonly state: TierState }[];
  readonly plans: readonly PlanState[];
}

/**
 * What is carried from one period to the next. People and customers are sorted by id.
 *
 * @since 0.1.0
 */
export interface ProgramState {
  readonly programId: string;
  /** The last period that was closed. */
  readonly period: string;
  readonly people: readonly PersonState[];
  /** The segment of each customer, by segmentation. */
  readonly customers: readonly {
    readonly id: string;
    readonly segments: readonly { readonly id: string; readonly segmentId: string }[];
  }[];
}

/**
 * The facts of one person, cut from those of everybody by `split`: what one worker needs.
 *
 * @since 0.1.0
 */
export interface PersonShard extends Facts {
  /** What the person is credited with, by the rules of the program. */
  readonly credits?: readonly PersonCredit[];
  /** What customers paid for the records by which the person is paid. */
  readonly cash?: readonly CashReceipt[];
  /** Where each item stood in the facts of everybody, by the JSON pointer of its list (`/people`, `/records/deals`). */
  readonly places?: Readonly<Record<string, readonly number[]>>;
}

/**
 * The facts of everybody as one shard a person, and what none of them can hold.
 *
 * @since 0.1.0
 */
export interface ProgramShards {
  readonly period: string;
  readonly shards: readonly PersonShard[];
  /** Faults of facts that belong to nobody, such as a deal of an unknown owner. */
  readonly issues: readonly Issue[];
  readonly leftOut: readonly LeftOut[];
  /** How the records were credited; absent in a program without rules of crediting. */
  readonly crediting?: readonly CreditingClose[];
  /** The states of people who are not closed, and of all customers: what nothing replaces is carried on as it is. */
  readonly carried: Pick<ProgramState, "people" | "customers">;
}

import type { Adjustment } from "../incentives/adjustments/types.js";
import type { PersonCredit } from "../incentives/crediting/index.js";
import type { FundGroup } from "../incentives/funds/types.js";
import type { CashReceipt, PlanState } from "../incentives/types.js";
import type { FactRow, Issue, LeftOut, MeasureFact } from "../kernel/index.js";
import type { Person } from "../records/index.js";
import type { ReviewResult } from "../reviews/types.js";
import type { ImprovementStanding } from "../tiers/improvement/standing.js";
import type { TierDecision, TierState } from "../tiers/types.js";
import type { CreditingClose } from "./creditingClose.js";

/**
 * A tier that was decided on for somebody; it takes effect in the next period, unless it names a day.
 *
 * @since 0.1.0
 */
export interface ProgramDecision extends TierDecision {
  readonly personId: string;
  readonly ladderId: string;
  /** The period it was taken in; absent: the one that is closed. Several periods in one call need it. */
  readonly period?: string;
}

/**
 * Where somebody's improvement plan stands at the end of a period.
 *
 * @since 0.1.0
 */
export interface ProgramImprovementPlan {
  readonly personId: string;
  readonly ladderId: string;
  readonly standing: ImprovementStanding;
  /** The period at whose end it stands there; absent: the one that is closed. Several periods in one call need it. */
  readonly period?: string;
}

/**
 * An adjustment of somebody's pay by a plan. One with a `date` is booked in the span in which it lies; one without in the
 * period that is closed. Several periods in one call need the date.
 *
 * @since 0.1.0
 */
export interface ProgramAdjustment extends Adjustment {
  readonly personId: string;
  readonly planId: string;
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
  readonly records?: Readonly<Record<string, readonly FactRow[]>>;
  readonly measures?: readonly MeasureFact[];
  readonly decisions?: readonly ProgramDecision[];
  readonly improvementPlans?: readonly ProgramImprovementPlan[];
  /** The results of reviews that were told before, so that a further one gives no single rating away. */
  readonly published?: readonly ReviewResult[];
  readonly adjustments?: readonly ProgramAdjustment[];
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
  /** The awards that the person won, in the order in which they were given. */
  readonly awards?: readonly { readonly awardId: string; readonly period: string }[];
  /** What a program with measures over several periods remembers, by the id of the measure; oldest first. */
  readonly periods?: readonly {
    readonly id: string;
    readonly values: readonly PeriodMemory[];
  }[];
}

/**
 * What is remembered of a measure's value in one period; `ratio` holds the exact value of a quotient that does not end.
 *
 * @since 0.1.0
 */
export interface PeriodMemory {
  readonly period: string;
  readonly value: string | null;
  readonly ratio?: { readonly numerator: string; readonly denominator: string };
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

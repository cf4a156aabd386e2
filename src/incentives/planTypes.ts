import type { Condition, DecimalLiteral, RoundingMode, Scale, Step } from "../kernel/index.js";
import type { Clawback } from "./clawback/types.js";
import type { Component } from "./componentTypes.js";
import type { NegativePay, Settlement } from "./settlement/types.js";
import type { PlanTime } from "./time/types.js";

/**
 * Whom a plan is for. A list that is absent does not restrict; a person must be in every list that is there.
 *
 * @since 0.1.0
 */
export interface Participants {
  readonly personIds?: readonly string[];
  /** Compared with the attribute `role`. */
  readonly roles?: readonly string[];
  /** Compared with the attribute `tier`. */
  readonly tierIds?: readonly string[];
}

/**
 * What differs for one person in one component.
 *
 * @since 0.1.0
 */
export interface PersonalOverride {
  readonly personId: string;
  readonly componentId: string;
  readonly quota?: DecimalLiteral;
  readonly target?: DecimalLiteral;
  /** Multiplies the component's pay before its steps. */
  readonly rateFactor?: DecimalLiteral;
  /** A cap on the component's pay after its steps. */
  readonly cap?: DecimalLiteral;
}

/**
 * An incentive plan. Compile it with `compilePlan`.
 *
 * @since 0.1.0
 */
export interface Plan extends PlanTime {
  readonly kind: "plan";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
  /** The dates in which this version is in force; versions of one plan form a history. */
  readonly effective?: { readonly from: string; readonly to?: string };
  /** ISO 4217 code; every amount of the document is in it. */
  readonly currency: string;
  /** How each line is rounded; absent: to the currency's minor unit, `halfUp`. */
  readonly rounding?: {
    readonly mode: RoundingMode;
    readonly places?: number;
    readonly step?: DecimalLiteral;
  };
  readonly participants?: Participants;
  /** Who of them is paid; not met: every line is zero, with the reason. */
  readonly eligibility?: Condition;
  /** What the plan means to pay at 100 % of every quota; checked by `lintPlan`. */
  readonly targetIncentive?: DecimalLiteral;
  /**
   * The pay mix: what somebody gets at 100 % of every quota, as base salary and as pay by this plan, for the period that
   * quotas are stated for. `variable` is the target incentive, so that `targetIncentive` is not written beside it.
   */
  readonly onTargetEarnings?: { readonly base: DecimalLiteral; readonly variable: DecimalLiteral };
  /** Scales that several components share. */
  readonly scales?: readonly (Scale & { readonly id: string })[];
  readonly components: readonly Component[];
  readonly overrides?: readonly PersonalOverride[];
  /** How pay is taken back when a deal of an earlier period is refunded. */
  readonly clawback?: Clawback;
  /** Applied to the total, in order; each adds its own rounded line. */
  readonly steps?: readonly Step[];
  /** What lies between what is earned and what is paid, in order: holdbacks, draws, a minimum payment. */
  readonly settlement?: readonly Settlement[];
  /** What becomes of pay below zero; absent: `"carried"`, so that nobody is paid less than nothing. */
  readonly negativePay?: NegativePay;
}

import type { DecimalInput, Outcome } from "../../kernel/index.js";
import type { Statement } from "../types.js";

/**
 * One amount under two plans, or before and after a change: `difference` is `b - a`.
 *
 * @since 0.1.0
 */
export interface Compared {
  readonly a: string;
  readonly b: string;
  readonly difference: string;
}

/**
 * A part of a plan that is not the same in both: a component or a step of the plan by its id, a ledger of the settlement,
 * or one of the plan's other rules by the name of its field (`"rounding"`, `"eligibility"`, `"overrides"`). `order`
 * stands for components, steps or ledgers that both have in another order, and `versions` for plans whose versions
 * cannot be paired.
 *
 * @since 0.1.0
 */
export interface PlanChange {
  readonly part: "component" | "step" | "settlement" | "rule" | "order" | "versions";
  readonly id: string;
  readonly change: "added" | "removed" | "changed";
}

/**
 * What one change of the plan makes of pay, when it is made after those before it in the list. Where a change alone makes
 * no plan that can be evaluated, it is told together with the ones that it needs.
 *
 * @since 0.1.0
 */
export interface CauseOfDifference {
  /** The ids of its changes, joined by `" + "`. */
  readonly id: string;
  readonly changes: readonly PlanChange[];
  /** What it changes of what is earned, and of what is paid. */
  readonly pay: string;
  readonly payable: string;
}

/**
 * A line of the statement, over the periods that are compared; 0 on the side that does not have it.
 *
 * @since 0.1.0
 */
export interface ComparedLine extends Compared {
  readonly id: string;
}

/**
 * One person under two plans.
 *
 * @since 0.1.0
 */
export interface ComparedPerson {
  readonly personId: string;
  readonly pay: Compared;
  readonly payable: Compared;
  readonly lines: readonly ComparedLine[];
  readonly periods: readonly {
    readonly period: string;
    readonly pay: Compared;
    readonly payable: Compared;
  }[];
  /** The causes of the whole, with what they come to for this person. */
  readonly causes: readonly { readonly id: string; readonly pay: string; readonly payable: string }[];
}

/**
 * What two plans pay on one history. `value` is `pay.difference`: what the second pays more.
 *
 * Everything sums: people, lines, periods and causes each to `value`.
 *
 * @since 0.1.0
 */
export interface PlanComparison extends Outcome {
  readonly value: string;
  readonly currency: string;
  readonly pay: Compared;
  readonly payable: Compared;
  readonly people: readonly ComparedPerson[];
  readonly lines: readonly ComparedLine[];
  readonly causes: readonly CauseOfDifference[];
}

/**
 * How two plans are compared.
 *
 * @since 0.1.0
 */
export interface CompareOptions {
  /**
   * What becomes of people whose history is at fault: the call fails with every fault (default), or the person is left out
   * of both sides and told in `leftOut`.
   */
  readonly onInvalid?: "reject" | "report";
  readonly maxIssues?: number;
}

/**
 * One thing that would be otherwise.
 *
 * - `deal`: one more credit, by default on the last day of the period, with the id `"whatIf"`;
 * - `measure`: the measure as a total, in place of its value and its credits;
 * - `quota`: the quota of a component, its target, or both, for the whole period, in place of what the plan and the facts
 *   say;
 * - `attribute`: a role, a tier, a region.
 *
 * @since 0.1.0
 */
export type FactChange =
  | {
      readonly kind: "deal";
      readonly measure: string;
      readonly amount: DecimalInput;
      readonly id?: string;
      readonly date?: string;
      readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
    }
  | { readonly kind: "measure"; readonly measure: string; readonly value: DecimalInput | null }
  | {
      readonly kind: "quota";
      readonly componentId: string;
      readonly quota?: DecimalInput;
      readonly target?: DecimalInput;
    }
  | { readonly kind: "attribute"; readonly name: string; readonly value: string | number | boolean | null };

/**
 * What a change of the facts does to one statement. `value` is what is earned more, null where either statement has no
 * value.
 *
 * @since 0.1.0
 */
export interface WhatIf extends Outcome {
  /** What is paid more; null where `value` is. */
  readonly payable: string | null;
  /** Each line of either statement; the differences sum to `value`. Empty where `value` is null. */
  readonly lines: readonly ComparedLine[];
  readonly before: Statement;
  readonly after: Statement;
}

import type { DecimalInput, EvaluateOptions, Issue, Outcome, PersonFacts, Result } from "../kernel/index.js";
import type { CompanyEvaluation } from "./batch/types.js";
import type { Award, ComponentKind } from "./componentTypes.js";
import type { Plan } from "./planTypes.js";

/**
 * In which role somebody is credited: as the owner, by a share, on top of the owner, or through the people below.
 *
 * @since 0.1.0
 */
export type CreditRole = "direct" | "split" | "overlay" | "rollup";

/**
 * A dated amount that is credited to the person for one measure: usually a deal.
 *
 * @since 0.1.0
 */
export interface Credit {
  readonly id: string;
  readonly measure: string;
  readonly date: string;
  readonly amount: DecimalInput;
  /** Whose it is; a credit of somebody else than the facts are about is a fault. */
  readonly personId?: string;
  /** The record that it was made from; absent: `id`. */
  readonly recordId?: string;
  /** Absent: `"direct"`. */
  readonly role?: CreditRole;
  /** How many levels below the person the record was earned; absent: 0. */
  readonly level?: number;
  /** The record that this one takes back, in full or in part; the amount is negative then. */
  readonly refundOf?: string;
  /** What conditions on single credits look at: the record's own fields. */
  readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * What a plan carries from one period to the next for one person: what was measured and earned so far, per component.
 *
 * @since 0.1.0
 */
export interface PlanState {
  readonly planId: string;
  readonly personId: string | null;
  /** The last period that was evaluated. */
  readonly period: string;
  readonly components: readonly {
    readonly id: string;
    /** The quota period that the figures belong to. */
    readonly quotaPeriod: string;
    /** The measure's total since the quota period began. */
    readonly measured: string;
    /** The rounded pay since the quota period began. */
    readonly earned: string;
  }[];
}

/**
 * The facts that a plan is evaluated on, for one person and one period.
 *
 * A measure that the plan names is given as a value, by its credits, or as null where it is not known; one that is
 * absent is an error. Measures and attributes that the plan does not name are passed over. `state` is what the
 * statement of the period just before returned.
 *
 * `credits` break a measure down into deals: the measure is then their sum (one that is given as well must equal it),
 * and each line tells what each deal paid.
 *
 * @since 0.1.0
 */
export interface PlanFacts extends PersonFacts {
  readonly credits?: readonly Credit[];
  readonly state?: PlanState | null;
}

/**
 * One line of a statement. Lines sum to the statement's value.
 *
 * @since 0.1.0
 */
export interface StatementLine {
  /** The id of the component, or of the plan's step. */
  readonly id: string;
  readonly kind: ComponentKind | "step";
  readonly title?: string;
  /** What the line pays; null where a measure is missing or a gate could not be judged. */
  readonly value: string | null;
  /**
   * Why there is no value (`missing_measure`, `missing_condition`, a refusal of the scale); or why it is zero:
   * `not_participant`, `not_eligible`, `zero_quota`, `missing_quota`; and of a recognition `missing_condition`.
   */
  readonly reason?: string;
  readonly measure?: string;
  /** The measure of this period. */
  readonly measured?: string | null;
  readonly quota?: string | null;
  /** The measure since the quota period began over the quota, as a ratio; null without a quota above zero. */
  readonly attainment?: string | null;
  /** What a recognition gives that is not money; empty where its condition is not met. */
  readonly awards?: readonly {
    readonly kind: Award["kind"];
    readonly amount?: string;
    readonly name?: string;
  }[];
  /** What each deal paid, in canonical order; the shares sum to the line. */
  readonly deals?: readonly {
    readonly id: string;
    readonly date: string;
    readonly amount: string;
    readonly value: string;
  }[];
}

/**
 * What a plan pays one person for one period: `value` is the sum of the lines. Lines stand in the order of the document:
 * the components, then the steps of the plan.
 *
 * @since 0.1.0
 */
export interface Statement extends Outcome {
  readonly planId: string;
  readonly version?: string;
  readonly period: string;
  readonly personId: string | null;
  readonly currency: string;
  readonly lines: readonly StatementLine[];
  /** What may be paid out now. */
  readonly payable: string | null;
  /** What is earned and not yet payable. */
  readonly accrued: string | null;
  /** The state that opens the next period; null where there is no value, so that nothing is built on a gap. */
  readonly state: PlanState | null;
  /** With the option `canonical`: the text of the rules and of the facts, for hashing and running again. */
  readonly canonical?: { readonly rules: string; readonly facts: string };
}

/**
 * How a plan is to be evaluated. Nothing here changes a number.
 *
 * @since 0.1.0
 */
export interface PlanOptions extends EvaluateOptions {
  /** Adds the canonical text of rules and facts to the statement. */
  readonly canonical?: true;
}

/**
 * A plan that is ready to be evaluated. See `compilePlan`.
 *
 * @since 0.1.0
 */
export interface CompiledPlan extends CompanyEvaluation {
  /** The document, frozen; of a history, the versions in order of time. */
  readonly versions: readonly Plan[];
  /** The measures and attributes that an evaluation needs. */
  readonly inputs: readonly string[];
  /**
   * Pays one person for one period.
   *
   * With `onInvalid: "report"` faulty measures, attributes and credits are left out and told; a fault in the period, the
   * person, the state or the version is an error all the same. `trace: "lines"` tells each deal by itself. `only`
   * names the lines to return; value and trace are those of all of them.
   *
   * @throws AttainmentError with every fault of the facts: `incentives.missing_measure`, `incentives.missing_attribute`,
   * `incentives.missing_person`, `incentives.duplicate_credit`, `incentives.credit_outside_period`,
   * `incentives.credit_of_another_person`,
   * `incentives.credits_do_not_sum`, `incentives.state_of_another_plan`, `incentives.state_of_another_person`,
   * `incentives.state_does_not_adjoin`, `incentives.state_of_another_quota_period`,
   * `incentives.state_of_unknown_component`, `incentives.no_version`, `incentives.period_spans_versions`,
   * `incentives.period_not_covered`, `incentives.period_exceeds_quota_period`, `incentives.unknown_line`,
   * `condition.ambiguous_field`, and `document.*` (also for the options), `decimal.*`, `date.*`, `period.*` for
   * values that are none.
   */
  evaluate(facts: PlanFacts, options?: PlanOptions): Statement;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: PlanOptions): Result<Statement>;
  /**
   * The least value of the component's measure, from zero up in steps of the currency's minor unit (of 0.01 for a KPI
   * bonus), at which its line of this period pays `target`; or null with the reason: `not_reached`, `no_measure` (a lump
   * sum, a recognition), or why nothing is paid. The facts hold what else the component looks at; its own measure is what is looked for.
   *
   * @throws AttainmentError `incentives.unknown_component`, and as `evaluate` does.
   */
  inverse(componentId: string, target: DecimalInput, facts: PlanFacts): Outcome;
}

/**
 * What `lintPlan` returns: every error, warning and hint.
 *
 * @since 0.1.0
 */
export type PlanLint = readonly Issue[];

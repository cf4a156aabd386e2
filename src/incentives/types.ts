import type {
  Condition,
  DecimalInput,
  DecimalLiteral,
  EvaluateOptions,
  Issue,
  Outcome,
  PersonFacts,
  Result,
  RoundingMode,
  Scale,
  Step,
} from "../kernel/index.js";

/**
 * A quota: a constant, or the measure that holds it.
 *
 * @since 0.1.0
 */
export type QuotaSource = DecimalLiteral | { readonly measure: string };

/** What every component of a plan has. */
interface ComponentBase {
  readonly id: string;
  readonly title?: string;
  /**
   * Applied to the component's pay, in order; then the line is rounded. With a running total they apply to the pay since
   * the quota period began, so that a cap holds for all of it; what their conditions look at is of the period alone.
   */
  readonly steps?: readonly Step[];
}

/** What a component that looks at a measure over time has. */
interface Accumulating {
  /** The measure that earns. */
  readonly measure: string;
  readonly quota?: QuotaSource;
  /** The scale itself, or the id of one in the plan's `scales`. */
  readonly scale?: Scale;
  readonly scaleId?: string;
  /**
   * How the periods within one quota period belong together. `"runningTotal"` (default): the scale goes on where the
   * period before left it, so that a deal that crosses a bound is split; a line is what is earned to date less what was
   * earned before, and may be negative. `"interval"`: each period starts anew, and nothing is taken back.
   */
  readonly accumulation?: "runningTotal" | "interval";
  /**
   * The period over which a running total grows before it starts anew, of the calendar; absent: the period that is
   * evaluated. The evaluated period has to lie within one of them.
   */
  readonly quotaPeriod?: "month" | "quarter" | "half" | "year";
}

/**
 * Pay by a scale over a measure: pay = scale(measure). A band of a higher rate is an accelerator, a band without rate
 * a threshold.
 *
 * @since 0.1.0
 */
export interface CommissionComponent extends ComponentBase, Accumulating {
  readonly kind: "commission";
}

/**
 * Pay by attainment: pay = target x scale(measure / quota). The ratio is exact, and so are bounds of the scale, which
 * are ratios: `boundsIn` is refused.
 *
 * @since 0.1.0
 */
export interface PayoutCurveComponent extends ComponentBase, Accumulating {
  readonly kind: "payoutCurve";
  readonly quota: QuotaSource;
  /** The incentive at 100 %: an amount, or the measure that holds it. */
  readonly target: QuotaSource;
}

/**
 * A fixed amount that is paid when a condition is met; 0 where it is not met, null where it is missing
 * (`missing_condition`).
 *
 * @since 0.1.0
 */
export interface LumpSumComponent extends ComponentBase {
  readonly kind: "lumpSum";
  readonly amount: DecimalLiteral;
  readonly when: Condition;
}

/**
 * One way in which a plan pays.
 *
 * @since 0.1.0
 */
export type Component = CommissionComponent | PayoutCurveComponent | LumpSumComponent;

/**
 * The kinds of {@link Component}.
 *
 * @since 0.1.0
 */
export type ComponentKind = Component["kind"];

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
export interface Plan {
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
  /** Scales that several components share. */
  readonly scales?: readonly (Scale & { readonly id: string })[];
  readonly components: readonly Component[];
  readonly overrides?: readonly PersonalOverride[];
  /** Applied to the total, in order; each adds its own rounded line. */
  readonly steps?: readonly Step[];
}

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
  readonly state?: PlanState;
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
   * `not_participant`, `not_eligible`, `zero_quota`, `missing_quota`.
   */
  readonly reason?: string;
  readonly measure?: string;
  /** The measure of this period. */
  readonly measured?: string | null;
  readonly quota?: string | null;
  /** The measure since the quota period began over the quota, as a ratio; null without a quota above zero. */
  readonly attainment?: string | null;
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
export interface CompiledPlan {
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
   * `incentives.credits_do_not_sum`, `incentives.state_of_another_plan`, `incentives.state_of_another_person`,
   * `incentives.state_does_not_adjoin`, `incentives.state_of_another_quota_period`,
   * `incentives.state_of_unknown_component`, `incentives.no_version`, `incentives.period_spans_versions`,
   * `incentives.period_not_covered`, `incentives.period_exceeds_quota_period`, `incentives.unknown_line`,
   * `condition.ambiguous_field`, and `document.*`, `decimal.*`, `date.*`, `period.*` for values that are none.
   */
  evaluate(facts: PlanFacts, options?: PlanOptions): Statement;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: PlanOptions): Result<Statement>;
  /**
   * The least value of the component's measure, from zero up in steps of the currency's minor unit, at which its line of
   * this period pays `target`; or null with the reason: `not_reached`, `no_measure` (a lump sum), or why nothing is
   * paid. The facts hold what else the component looks at; its own measure is what is looked for.
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

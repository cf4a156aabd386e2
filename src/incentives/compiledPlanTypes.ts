import type { DecimalInput, Outcome, Result } from "../kernel/index.js";
import type { BandDistance, DealWorth, NextDeal } from "./accumulation/askTypes.js";
import type { CompanyEvaluation } from "./batch/types.js";
import type { Plan } from "./planTypes.js";
import type { PlanFacts, PlanOptions, Statement } from "./statementTypes.js";

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
   * `incentives.credits_do_not_sum`, `incentives.duplicate_adjustment`, `incentives.adjustment_outside_period`,
   * `incentives.adjustment_without_measure`, `incentives.history_after_state`,
   * `incentives.state_of_another_plan`, `incentives.state_of_another_person`,
   * `incentives.state_does_not_adjoin`, `incentives.state_of_another_quota_period`,
   * `incentives.cash_outside_period`, `incentives.state_of_unknown_settlement`,
   * `incentives.missing_entries`, `incentives.duplicate_entry`, `incentives.incomplete_entry`, `incentives.entry_differs`,
   * `incentives.quota_without_effect`, `incentives.overlapping_quotas`, `incentives.segment_outside_period`,
   * `incentives.undated_measure`, `incentives.segments_do_not_sum`, `incentives.missing_pay_date`,
   * `incentives.state_of_unknown_component`, `incentives.no_version`, `incentives.period_spans_versions`,
   * `incentives.period_not_covered`, `incentives.period_exceeds_quota_period`,
   * `incentives.period_not_of_months`, `incentives.unknown_line`,
   * `condition.ambiguous_field`, and `document.*` (also for the options), `decimal.*`, `date.*`, `period.*` for
   * values that are none.
   */
  evaluate(facts: PlanFacts, options?: PlanOptions): Statement;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: PlanOptions): Result<Statement>;
  /**
   * The least value of the component's measure, from zero up in steps of the currency's minor unit (of 0.01 for a KPI
   * bonus), at which its line of this period pays `target`; or null with the reason: `not_reached`, `no_measure` (a lump
   * sum, a recognition), `depends_on_deals` (a component that pays deal by deal), or why nothing is paid. The facts hold
   * what else the component looks at; its own measure is what is looked for.
   *
   * @throws AttainmentError `incentives.unknown_component`, and as `evaluate` does.
   */
  inverse(componentId: string, target: DecimalInput, facts: PlanFacts): Outcome;
  /**
   * What the component pays for the next unit of its measure: the exact slope of its pay directly above what is measured,
   * after its steps and before the line is rounded; what jumps there is not in it. Null with the reason:
   * `depends_on_deals`, `rounded_pay` (a step or a band rounds on the way), `not_straight`, `no_measure`, or why nothing
   * is paid.
   *
   * @throws AttainmentError `incentives.unknown_component`, and as `evaluate` does.
   */
  marginal(componentId: string, facts: PlanFacts): Outcome;
  /**
   * How much more it takes to reach the next band of the component's scale, and what its line would pay more there.
   *
   * @throws AttainmentError `incentives.unknown_component`, and as `evaluate` does.
   */
  distance(componentId: string, facts: PlanFacts): BandDistance;
  /**
   * What one more deal pays, through all lines of the plan: the statement with it less the statement without it. The deal
   * is the last of the period; a list is what one deal is credited for in several measures. A measure that is given as a
   * total stays one. Null with the reason where either statement has no value.
   *
   * @throws AttainmentError as `evaluate` does, and `document.*`, `decimal.*` for a deal that is none.
   */
  valueOf(deal: NextDeal | readonly NextDeal[], facts: PlanFacts): DealWorth;
}

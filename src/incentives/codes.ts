import type { AccountingCode } from "./accounting/codes.js";
import type { AccumulationCode } from "./accumulation/codes.js";
import type { AdjustmentsCode } from "./adjustments/codes.js";
import type { BatchCode } from "./batch/codes.js";
import type { ClawbackCode } from "./clawback/codes.js";
import type { ComponentsCode } from "./components/codes.js";
import type { CreditingCode } from "./crediting/codes.js";
import type { DisputesCode } from "./disputes/codes.js";
import type { FundsCode } from "./funds/codes.js";
import type { HealthCode } from "./health/codes.js";
import type { LintCode } from "./lint/codes.js";
import type { RecalculationCode } from "./recalculation/codes.js";
import type { SettlementCode } from "./settlement/codes.js";
import type { SimulationCode } from "./simulation/codes.js";
import type { TimeCode } from "./time/codes.js";
import type { WholePayCode } from "./wholePay/codes.js";

/**
 * The codes of faults in a plan document, found by `compilePlan` and `lintPlan`.
 *
 * @since 0.1.0
 */
export type PlanDocumentCode =
  /** The list holds no version of a plan; add one. */
  | "incentives.empty_history"
  /** The versions of one plan have different ids; give all the same, or make it a plan of its own. */
  | "incentives.mixed_ids"
  /** The versions of one plan have different currencies; give all the same, or make it a plan of its own. */
  | "incentives.mixed_currencies"
  /** The rounding names both places and a step; keep one of the two. */
  | "incentives.two_roundings"
  /** The plan names `targetIncentive` beside `onTargetEarnings`, whose variable part it is; keep one of the two. */
  | "incentives.two_target_incentives"
  /** A component has no scale to pay by; write `scale`, or name a shared one in `scaleId`. */
  | "incentives.no_scale"
  /** A component has a scale of its own and names a shared one; keep one of the two. */
  | "incentives.two_scales"
  /** The scale of a component gives grades and no pay; add rates or amounts. */
  | "incentives.scale_of_grades"
  /** The scale of a payout curve or of a KPI bonus has `boundsIn: "quota"`, though it reads a ratio or a score; remove it. */
  | "incentives.bounds_in_quota"
  /** An override names a term that its component does not have; remove it. */
  | "incentives.override_without_effect";

/**
 * The codes of what is allowed in a plan document but seldom meant, found by `lintPlan`.
 *
 * @since 0.1.0
 */
export type PlanLintCode =
  /** Warning: A quota is not above zero, so there is no attainment and no pay by it; write one above zero, or leave it out. */
  | "incentives.zero_quota"
  /** Warning: A quota is not known, or not named where bounds need it, so there is no attainment and no pay by it; give it. */
  | "incentives.missing_quota"
  /** Warning: The pay at 100 % of every quota differs from `targetIncentive`; mend the rates, or the amount. */
  | "incentives.pay_at_target"
  /** Hint: The pay at 100 % does not follow from the document; constant quotas and targets would allow it. */
  | "incentives.pay_at_target_unknown"
  /** Warning: A cap cuts the pay already at 100 %; raise it, or mend the rates. */
  | "incentives.cap_below_target"
  /** Warning: Nothing can make the component pay; give it a rate or an amount, or remove it. */
  | "incentives.never_pays"
  /** Warning: A KPI bonus multiplies its target with a score; add a scale, or name a coefficient. */
  | "incentives.score_as_factor"
  /** Warning: A running total without `quotaPeriod` ends with each evaluated period; add one, or remove `accumulation`. */
  | "incentives.running_total_without_quota_period"
  /** Hint: With `accumulation: "interval"` the `quotaPeriod` changes nothing; remove one of the two. */
  | "incentives.interval_ignores_quota_period"
  /** Hint: A gate or factor acts on all of the quota period, not on the evaluated period alone; use `"interval"` if not meant. */
  | "incentives.step_on_running_total"
  /** Hint: A rate above 1 pays more than the measure itself; divide it by 100 if a percentage is meant. */
  | "incentives.rate_above_one"
  /** Warning: The rounding of the line passes a cap; write a cap that the rounding leaves as it is. */
  | "incentives.rounding_passes_cap"
  /** Warning: Two components pay every unit of one measure; join them, or let each pay by its own. */
  | "incentives.paid_twice"
  /** Hint: The plan pays by more than three measures; drop some, or join them in a rubric. */
  | "incentives.many_measures"
  /** Warning: Pay jumps at a bound, by the amount that the message names; let bands be graduated if that is not meant. */
  | "incentives.cliff";

/**
 * The codes of faults in the facts and the state that a plan is evaluated on.
 *
 * @since 0.1.0
 */
export type PlanFactsCode =
  /** The facts lack a measure or field that the plan looks at; give it or its credits, or null where it is not known. */
  | "incentives.missing_measure"
  /** The plan is for some roles or tiers and the facts do not hold that attribute; give it, or null. */
  | "incentives.missing_attribute"
  /** The plan is for named people and the facts do not say whose they are; give `personId`. */
  | "incentives.missing_person"
  /** An id stands twice among the credits of one measure; remove the copy, or give each its own. */
  | "incentives.duplicate_credit"
  /** A credit is dated outside the period that is evaluated; evaluate it with its own period. */
  | "incentives.credit_outside_period"
  /** A credit says that it is of somebody else than the facts; give it with the facts of that person. */
  | "incentives.credit_of_another_person"
  /** A measure is given as another value than the sum of its credits; leave it out, or mend the credits. */
  | "incentives.credits_do_not_sum"
  /** Warning: Credits are of a measure that the plan does not name; correct the name, or leave them out. */
  | "incentives.unused_credits"
  /** Warning: The facts name no person, so that no override of the plan applies; give `personId`, or evaluate as it is. */
  | "incentives.overrides_not_applied"
  /** Warning: Whether something is awarded cannot be said, because a fact is missing; give it and evaluate again. */
  | "incentives.undecided_recognition"
  /** The opening state is that of another plan; hand over the state of this one. */
  | "incentives.state_of_another_plan"
  /** The opening state is that of another person; hand over that of the same person. */
  | "incentives.state_of_another_person"
  /** The state does not close the period just before; hand over the one that does. */
  | "incentives.state_does_not_adjoin"
  /** A total in the state is of a quota period that its own period is not in; hand the state over unchanged. */
  | "incentives.state_of_another_quota_period"
  /** The state has a component that no version of the plan has; hand the state over unchanged. */
  | "incentives.state_of_unknown_component"
  /** Warning: A running total starts at zero amid its quota period, for want of a state or of its total in it; hand over the one before. */
  | "incentives.no_opening_state"
  /** No version of the plan is in force in the period; choose another period, or mend `effective`. */
  | "incentives.no_version"
  /** The period spans several versions of the plan; evaluate each part that the message names by itself. */
  | "incentives.period_spans_versions"
  /** The plan is in force only in a part of the period; evaluate that part by itself. */
  | "incentives.period_not_covered"
  /** The period is not within one quota period of a running total; evaluate the part of each by itself. */
  | "incentives.period_exceeds_quota_period"
  /** An inverse is asked of a component that the plan does not have in this period; name one of its components. */
  | "incentives.unknown_component"
  /** The option `only` names no line of the plan; name components or steps. */
  | "incentives.unknown_line";

/**
 * Every issue code of this domain. Faults in the shape of a document or a fact have the codes `document.*`,
 * `decimal.*`, `date.*` and `period.*`; those of an embedded scale, step or condition have the codes of that part.
 *
 * @since 0.1.0
 */
export type IncentivesCode =
  | PlanDocumentCode
  | PlanLintCode
  | LintCode
  | PlanFactsCode
  | AccumulationCode
  | BatchCode
  | FundsCode
  | SettlementCode
  | TimeCode
  | AccountingCode
  | AdjustmentsCode
  | ClawbackCode
  | CreditingCode
  | WholePayCode
  | RecalculationCode
  | ComponentsCode
  | SimulationCode
  | DisputesCode
  | HealthCode;

import type { Condition, DecimalLiteral, Scale, Step } from "../kernel/index.js";

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
 * Pay by a score: pay = target x scale(measure), or without a scale target x measure, where the measure is a factor
 * such as a coefficient (`kpi.<rubric id>.coefficient`). Each period stands by itself.
 *
 * @since 0.1.0
 */
export interface KpiBonusComponent extends ComponentBase {
  readonly kind: "kpiBonus";
  readonly target: QuotaSource;
  readonly measure: string;
  /** The scale itself, or the id of one in the plan's `scales`. */
  readonly scale?: Scale;
  readonly scaleId?: string;
}

/**
 * Something that is not money: points, a title, a course, equity units.
 *
 * @since 0.1.0
 */
export type Award =
  | { readonly kind: "points" | "equityUnits"; readonly amount: DecimalLiteral }
  | { readonly kind: "title" | "training"; readonly name: string };

/**
 * Recognition: awards that are not money, given when a condition is met. Its line pays 0 whatever the condition is, so
 * that a title never costs anybody the total: where the condition is missing nothing is awarded, the line has the reason
 * `missing_condition`, and the statement warns (`incentives.undecided_recognition`). Only where nobody can say whether
 * the plan is for the person at all is it null, as every line is then.
 *
 * @since 0.1.0
 */
export interface RecognitionComponent extends Omit<ComponentBase, "steps"> {
  readonly kind: "recognition";
  readonly when: Condition;
  readonly awards: readonly Award[];
}

/**
 * One way in which a plan pays.
 *
 * @since 0.1.0
 */
export type Component =
  | CommissionComponent
  | PayoutCurveComponent
  | LumpSumComponent
  | KpiBonusComponent
  | RecognitionComponent;

/**
 * The kinds of {@link Component}.
 *
 * @since 0.1.0
 */
export type ComponentKind = Component["kind"];

import type { Condition, DecimalLiteral, Scale, Step } from "../kernel/index.js";
import type { Accumulation, BandAxis, QuotaPeriod, Windfall } from "./accumulation/types.js";
import type { ComponentBase, QuotaSource } from "./componentBase.js";
import type {
  ManagerOverrideComponent,
  MilestoneComponent,
  PenaltyComponent,
  ResidualComponent,
  SpiffComponent,
} from "./components/types.js";
import type { ContestComponent, TeamPoolComponent } from "./funds/types.js";

export type { QuotaSource } from "./componentBase.js";

/** What a component that looks at a measure over time has. */
interface Accumulating {
  /** The measure that earns. */
  readonly measure: string;
  readonly quota?: QuotaSource;
  /** The scale itself, or the id of one in the plan's `scales`. */
  readonly scale?: Scale;
  readonly scaleId?: string;
  /**
   * How the deals and periods within one quota period belong together; absent: `"runningTotal"`, where the scale goes on
   * where the period before left it, so that a deal that crosses a bound is split, and a line may be negative.
   */
  readonly accumulation?: Accumulation;
  /**
   * The period over which a total grows before it starts anew; absent: the period that is evaluated, and a calendar year
   * for `"annualizedToDate"`. The evaluated period has to lie within one of them.
   */
  readonly quotaPeriod?: QuotaPeriod;
  /** How the share of a year is counted that annualizing needs: whole months over 12 (absent), or days of the year. */
  readonly yearBy?: "months" | "days";
  /**
   * What a line takes off the pay to date: the rounded sum that was paid (absent), so that what is paid is always what the
   * scale says of the total; or the exact pay of before, so that each line is rounded for itself.
   */
  readonly trueUp?: "rounded" | "exact";
  /** Picks the band where another number than what is paid on does. */
  readonly by?: BandAxis;
  readonly windfall?: Windfall;
  /** Applied to what counts of the measure, in order, before it is divided by the quota and read by the scale. */
  readonly measureSteps?: readonly Step[];
  /**
   * Applied to the measure over the quota, in order, before the scale reads it: caps and rounding of the attainment. With
   * `"perDeal"` they and `measureSteps` apply to each deal.
   */
  readonly attainmentSteps?: readonly Step[];
  /**
   * Applied to the pay of each deal, in order, before the deals are added up: caps, floors and rounding per deal. The
   * names in them are those of the deal: its own fields, `amount`, and `pay` before its steps.
   */
  readonly dealSteps?: readonly Step[];
  /**
   * What `steps` apply to: the pay since the quota period began or that of the evaluated period. Absent: that of the
   * quota period where the total grows over it, else that of the period.
   */
  readonly stepsOn?: "quotaPeriod" | "period";
  /**
   * What becomes of the pay that the caps cut, the last of `steps` and the person's own: it is lost (absent), or it is
   * added before the cap the next time: in the next period, or the next quota period where the cap is over that.
   */
  readonly capExcess?: "lost" | "carried";
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
  | RecognitionComponent
  | SpiffComponent
  | MilestoneComponent
  | ResidualComponent
  | PenaltyComponent
  | ManagerOverrideComponent
  | ContestComponent
  | TeamPoolComponent;

/**
 * The kinds of {@link Component}.
 *
 * @since 0.1.0
 */
export type ComponentKind = Component["kind"];

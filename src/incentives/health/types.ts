import type { DecimalInput, Outcome } from "../../kernel/index.js";

/**
 * How one person came out of a period. What is not given, or null, is not known: figures that need it are of the others.
 *
 * @since 0.1.0
 */
export interface HealthPerson {
  readonly personId: string;
  /** What the plan paid. */
  readonly pay: DecimalInput;
  /** A ratio: 1 is the whole quota. */
  readonly attainment?: DecimalInput | null;
  /** What the plan means to pay at 100 %. */
  readonly targetPay?: DecimalInput | null;
  /** What was sold, as the figures of cost measure it. */
  readonly sales?: DecimalInput | null;
  /** All that the person cost: wage, incentive, and what else belongs to it. */
  readonly cost?: DecimalInput | null;
  /** Whom the person's pay is comparable with: a role, a level, a region. */
  readonly group?: string | null;
  /** How many disputes there were. */
  readonly disputes?: number | null;
  /** How much of the pay came from windfalls. */
  readonly windfall?: DecimalInput | null;
}

/**
 * Where the plan draws its lines, as ratios of the quota.
 *
 * @since 0.1.0
 */
export interface HealthOptions {
  /** The attainment at which pay begins, 0 to 1. */
  readonly threshold?: DecimalInput;
  /** The attainment of the best, above 1. */
  readonly excellence?: DecimalInput;
}

/**
 * One figure of {@link PlanHealth}.
 *
 * @since 0.1.0
 */
export interface HealthFigure {
  readonly id: HealthFigureId;
  /** A ratio, exact; a correlation to 12 significant digits; null where it is not defined. */
  readonly value: string | null;
  /** Set if and only if `value` is null: `no_data`, `no_threshold`, `no_excellence`, `too_few_people`, `no_variation`, `zero_sales`, `zero_pay`. */
  readonly reason?: string;
  /** Of how many people it is. */
  readonly n: number;
  /** How it is computed. */
  readonly definition: string;
}

/**
 * The figures, in the order in which they are told.
 *
 * @since 0.1.0
 */
export type HealthFigureId =
  | "belowThreshold"
  | "belowTarget"
  | "atTarget"
  | "inExcellence"
  | "medianAttainment"
  | "payForPerformance"
  | "payRatioForPerformance"
  | "incentiveCostOfSales"
  | "compensationCostOfSales"
  | "returnOnIncentiveCost"
  | "windfallShareOfPay"
  | "peopleWithWindfalls"
  | "disputesPerPerson"
  | "peopleWithDisputes";

/**
 * The pay of comparable people.
 *
 * @since 0.1.0
 */
export interface ComparableGroup {
  readonly id: string;
  readonly n: number;
  readonly least: string;
  readonly median: string;
  readonly most: string;
  /** `most / least`; null with `zero_pay` where the least is not above zero. */
  readonly ratio: string | null;
  readonly reason?: string;
}

/**
 * How a plan did. `value` is the share of people at or above 100 %, null with the reason where nobody's attainment is
 * known.
 *
 * @since 0.1.0
 */
export interface PlanHealth extends Outcome {
  readonly people: number;
  readonly figures: readonly HealthFigure[];
  /** By group; people without one are in none. */
  readonly groups: readonly ComparableGroup[];
}

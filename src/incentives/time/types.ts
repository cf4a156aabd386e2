import type { WorkingCalendar } from "../../kernel/calendar/index.js";
import type { DecimalInput, DecimalLiteral } from "../../kernel/index.js";
import type { QuotaPeriod } from "../accumulation/types.js";

/**
 * What a share of a period scales.
 *
 * | name | what |
 * | --- | --- |
 * | `quota` | the quota, so that attainment and bounds in multiples of it follow; rates do not change |
 * | `target` | the incentive at 100 % |
 * | `bounds` | the bounds and the fixed amounts of a commission's scale: pay is share x scale(measure / share) |
 * | `payout` | what the component pays after its steps, caps and floors among them |
 *
 * @since 0.1.0
 */
export type Scaled = "quota" | "target" | "bounds" | "payout";

/**
 * How somebody who is in service for only a part of a period is measured and paid. It acts where the facts tell an
 * `employment`; a plan without it prorates as if it were `{}`.
 *
 * The share is days in service over days of the quota period (of the evaluated period, where a component has none). It
 * scales a quota or target wherever that comes from: the plan, an override, a dated quota, or a measure. So a measure
 * holds the whole quota; of one that was scaled before, leave `"quota"` out of `scales`.
 *
 * @since 0.1.0
 */
export interface PlanProration {
  /**
   * How days are counted. `"actual"` (default): those of the calendar; `"thirty360"`: every month has 30 (30E/360, where
   * of a month of 31 days the 30th counts for nothing and the 31st for one);
   * `"businessDays"`: those of `calendar`; `"monthDivisor"`: days in service over `divisor` a month, at most 1, and a
   * whole period is 1. A period that is not whole months, or without any such day, is divided by its own days.
   */
  readonly dayCount?: "actual" | "thirty360" | "businessDays" | "monthDivisor";
  /** The working days; required for `"businessDays"`. `"monthDivisor"` counts by them where it is there. */
  readonly calendar?: WorkingCalendar;
  /** The days of a month, such as `"21.75"`; required for `"monthDivisor"`, and only there. */
  readonly divisor?: DecimalLiteral;
  /**
   * The period that quotas and targets are stated for, where a shorter one is evaluated: each period has its share of
   * them by days (by twelfths, with `"thirty360"`). The evaluated period has to lie within one of them. A component with
   * a `quotaPeriod` has its quota for that. Absent: the evaluated period.
   */
  readonly statedFor?: QuotaPeriod;
  /** What is scaled; default `["quota", "target"]`, an empty list for nothing. */
  readonly scales?: readonly Scaled[];
  /**
   * Days of leave: `"scaled"` (default) counts them as out of service; `"quotaOnly"` relieves the quota of them and
   * leaves everything else as it is; `"ignored"` counts them as service.
   */
  readonly leave?: "scaled" | "quotaOnly" | "ignored";
}

/**
 * A quota that grows with the time since somebody was hired. A period with several steps of it takes the mean of them
 * by days, as the plan's `proration` counts them. Units are those of the calendar, weeks from Monday; where fiscal years
 * run otherwise, begin on the day (`starts: "hireDate"`, or `rampFrom` in the facts).
 *
 * @since 0.1.0
 */
export interface Ramp {
  /** How long each step lasts. */
  readonly unit: "week" | "month" | "quarter";
  /** The share of the quota in each step; after the last one it is all of it. Either these or `quotas`. */
  readonly factors?: readonly DecimalLiteral[];
  /** The quota itself in each step, of the same period as the component's; after the last one it is the component's. */
  readonly quotas?: readonly DecimalLiteral[];
  /**
   * When the first step begins. `"periodOfHire"` (default): with the calendar unit in which the person was hired;
   * `"firstFullPeriod"`: with the first whole one, and what is before counts to the first step; `"hireDate"`: on the day.
   */
  readonly starts?: "periodOfHire" | "firstFullPeriod" | "hireDate";
  /** What `factors` scale; default `["quota"]`. */
  readonly scales?: readonly ("quota" | "target")[];
  /** The components with this ramp; absent: every one that has a quota. */
  readonly componentIds?: readonly string[];
}

/**
 * What happens to what holdbacks hold when somebody leaves: it is paid out with the period in which they leave
 * (`settle`), it is lost (`forfeit`), or it is paid when it is due, such as with the customer's cash, although they are
 * gone (`payLaterCash`).
 *
 * @since 0.1.0
 */
export type Leavers = "settle" | "forfeit" | "payLaterCash";

/**
 * The day on which somebody has to be employed to be paid for a period: its first day, its last day, or the pay date,
 * which the facts give. Who is on leave is employed.
 *
 * @since 0.1.0
 */
export type EmployedOn = "periodStart" | "periodEnd" | "payDate";

/**
 * What a plan says about time.
 *
 * @since 0.1.0
 */
export interface PlanTime {
  readonly proration?: PlanProration;
  readonly ramps?: readonly Ramp[];
  /** Absent: nobody has to be employed on any day to be paid. */
  readonly employedOn?: EmployedOn;
  /** Absent: `"payLaterCash"`, so that leaving changes nothing. It acts where the facts tell `employment.to`. */
  readonly leavers?: Leavers;
  /**
   * A period that this version takes over within: `"refuse"` (default) is an error; `"split"` evaluates each part under
   * its own version.
   */
  readonly midPeriod?: "refuse" | "split";
}

/**
 * When somebody is in service. All spans are half open: `to` is the first day after. Without `from` they were hired
 * before, without `to` they have not left.
 *
 * @since 0.1.0
 */
export interface Employment {
  /** The first day in service. */
  readonly from?: string;
  /** The first day no longer in service: the day after the last one. */
  readonly to?: string;
  readonly leave?: readonly Leave[];
  /** The day that ramps count from, such as that of a new role; absent: `from`. */
  readonly rampFrom?: string;
}

/**
 * An absence from work; without `to` it has no end yet.
 *
 * @since 0.1.0
 */
export interface Leave {
  readonly from: string;
  readonly to?: string;
  readonly reason?: string;
}

/**
 * A quota or a target of one component that holds from a day on, before the plan's own and before its overrides. Several
 * in one period are weighted by their days.
 *
 * @since 0.1.0
 */
export interface DatedQuota {
  readonly componentId: string;
  readonly from: string;
  /** The first day on which it no longer holds; absent: without end. */
  readonly to?: string;
  readonly quota?: DecimalInput;
  readonly target?: DecimalInput;
}

/**
 * What is different about the person from a day on, up to the next segment: a new territory, role or tier. The period is
 * evaluated in parts, each on its own facts.
 *
 * @since 0.1.0
 */
export interface FactSegment {
  readonly from: string;
  /** These replace the facts of the same name. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>>;
  /** The measures of this part. One that has credits is their sum. */
  readonly measures?: Readonly<Record<string, DecimalInput | null>>;
}

/**
 * What the facts of a plan say about time.
 *
 * @since 0.1.0
 */
export interface TimeFacts {
  readonly employment?: Employment;
  readonly quotas?: readonly DatedQuota[];
  readonly segments?: readonly FactSegment[];
  /** The day on which the period is paid; needed by a plan with `employedOn: "payDate"`. */
  readonly payDate?: string;
}

/**
 * How time scaled a line. Shares are ratios: `counted` over `of` days (over its months, with a month divisor), times the
 * ramp where there is one. `payout` is of the evaluated days alone, and with `leave: "quotaOnly"` only the quota is
 * relieved of the leave that is taken off `counted`.
 *
 * @since 0.1.0
 */
export interface LineTime {
  /** The days in service, as the plan counts them, and those of the whole. */
  readonly counted: string;
  readonly of: string;
  /** What the quota is of the whole one; likewise the others. Absent: not scaled. */
  readonly quota?: string;
  readonly target?: string;
  readonly bounds?: string;
  readonly payout?: string;
}

/**
 * What a component paid in one part of a period that was split; its parts sum to its line.
 *
 * @since 0.1.0
 */
export interface LineSegment {
  readonly period: string;
  readonly version?: string;
  readonly value: string | null;
  readonly reason?: string;
  readonly measured?: string | null;
  readonly quota?: string | null;
  readonly attainment?: string | null;
  readonly time?: LineTime;
}

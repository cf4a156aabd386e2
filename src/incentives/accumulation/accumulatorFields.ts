import * as z from "zod";
import type { FiscalCalendar } from "../../kernel/calendar/index.js";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import type { Scale, Step } from "../../kernel/index.js";
import { scaleSchema } from "../../kernel/scale/index.js";
import { operandSchema, stepsSchema } from "../../kernel/steps/index.js";
import { type ComponentFields, componentFields, type Optional } from "../components/componentFields.js";
import type {
  Accumulation,
  BandAxis,
  CommissionComponent,
  QuotaPeriod,
  QuotaSource,
  Windfall,
} from "../types.js";

type Choice<Name extends keyof CommissionComponent> = Optional<NonNullable<CommissionComponent[Name]>>;

/** The schemas of the fields that commissions and payout curves have in common. */
export interface AccumulatorFields extends ComponentFields {
  readonly measure: z.ZodType<string>;
  readonly scale: Optional<Scale>;
  readonly scaleId: Optional<string>;
  readonly accumulation: Optional<Accumulation>;
  readonly quotaPeriod: Optional<QuotaPeriod>;
  readonly yearBy: Choice<"yearBy">;
  readonly trueUp: Choice<"trueUp">;
  readonly by: Optional<BandAxis>;
  readonly windfall: Optional<Windfall>;
  readonly measureSteps: Optional<readonly Step[]>;
  readonly attainmentSteps: Optional<readonly Step[]>;
  readonly dealSteps: Optional<readonly Step[]>;
  readonly stepsOn: Choice<"stepsOn">;
  readonly capExcess: Choice<"capExcess">;
}

/** The fields that commissions and payout curves have in common. */
export function accumulatorFields(): AccumulatorFields {
  const decimal = decimalLiteralSchema();
  return {
    ...componentFields(),
    measure: z.string().min(1),
    scale: scaleSchema().exactOptional(),
    scaleId: z.string().exactOptional(),
    accumulation: z
      .enum(["runningTotal", "interval", "perDeal", "annualized", "annualizedToDate"])
      .exactOptional(),
    quotaPeriod: quotaPeriodSchema().exactOptional(),
    yearBy: z.enum(["months", "days"]).exactOptional(),
    trueUp: z.enum(["rounded", "exact"]).exactOptional(),
    by: axisSchema().exactOptional(),
    windfall: z.strictObject({ over: decimal, rate: decimal }).exactOptional(),
    measureSteps: stepsSchema().exactOptional(),
    attainmentSteps: stepsSchema().exactOptional(),
    dealSteps: stepsSchema().exactOptional(),
    stepsOn: z.enum(["quotaPeriod", "period"]).exactOptional(),
    capExcess: z.enum(["lost", "carried"]).exactOptional(),
  };
}

/** A quota or a target: a constant, or the measure that holds it. */
export function sourceSchema(): z.ZodType<QuotaSource> {
  return operandSchema();
}

function axisSchema(): z.ZodType<BandAxis> {
  return z.strictObject({
    measure: z.string().min(1).exactOptional(),
    total: z.enum(["period", "before", "including", "periodEnd"]).exactOptional(),
    quota: sourceSchema().exactOptional(),
  });
}

/** The period over which something is counted before it starts anew. */
export function quotaPeriodSchema(): z.ZodType<QuotaPeriod> {
  const unit = z.enum(["month", "quarter", "half", "year"]);
  return z.union([unit, z.strictObject({ unit, fiscalYear: fiscalCalendarSchema() })]);
}

function fiscalCalendarSchema(): z.ZodType<FiscalCalendar> {
  const month = z.int().min(1).max(12);
  const named = z.enum(["startYear", "endYear"]);
  const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
  return z.union([
    z.strictObject({ firstMonth: month, named }),
    z.strictObject({
      pattern: z.enum(["4-4-5", "4-5-4", "5-4-4"]),
      weekStart: z.enum(days),
      yearEnd: z.strictObject({ month, rule: z.enum(["lastInMonth", "nearestToMonthEnd"]) }),
      extraWeekIn: month.exactOptional(),
      named,
    }),
  ]);
}

import * as z from "zod";
import { workingCalendarSchema } from "../../kernel/calendar/index.js";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import { quotaPeriodSchema } from "../accumulation/accumulatorFields.js";
import type { Optional } from "../components/componentFields.js";
import type { PlanProration, PlanTime, Ramp } from "./types.js";

/** The schemas of the fields of a plan that are about time. */
export interface TimeFields {
  readonly proration: Optional<PlanProration>;
  readonly ramps: Optional<readonly Ramp[]>;
  readonly employedOn: Optional<NonNullable<PlanTime["employedOn"]>>;
  readonly leavers: Optional<NonNullable<PlanTime["leavers"]>>;
  readonly midPeriod: Optional<NonNullable<PlanTime["midPeriod"]>>;
}

/** The fields of a plan that are about time. */
export function timeFields(): TimeFields {
  return {
    proration: prorationSchema().exactOptional(),
    ramps: z.array(rampSchema()).exactOptional(),
    employedOn: z.enum(["periodStart", "periodEnd", "payDate"]).exactOptional(),
    leavers: z.enum(["settle", "forfeit", "payLaterCash"]).exactOptional(),
    midPeriod: z.enum(["refuse", "split"]).exactOptional(),
  };
}

function prorationSchema(): z.ZodType<PlanProration> {
  return z.strictObject({
    dayCount: z.enum(["actual", "thirty360", "businessDays", "monthDivisor"]).exactOptional(),
    calendar: workingCalendarSchema().exactOptional(),
    divisor: decimalLiteralSchema().exactOptional(),
    statedFor: quotaPeriodSchema().exactOptional(),
    scales: z.array(z.enum(["quota", "target", "bounds", "payout"])).exactOptional(),
    leave: z.enum(["scaled", "quotaOnly", "ignored"]).exactOptional(),
  });
}

function rampSchema(): z.ZodType<Ramp> {
  const steps = z.array(decimalLiteralSchema()).min(1, "A ramp needs a step. Add one, or remove the list.");
  return z.strictObject({
    unit: z.enum(["week", "month", "quarter"]),
    factors: steps.exactOptional(),
    quotas: steps.exactOptional(),
    starts: z.enum(["periodOfHire", "firstFullPeriod", "hireDate"]).exactOptional(),
    scales: z.array(z.enum(["quota", "target"])).exactOptional(),
    componentIds: z.array(z.string().min(1)).min(1).exactOptional(),
  });
}

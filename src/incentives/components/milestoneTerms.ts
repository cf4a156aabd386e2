import { comparison, type Fraction, ZERO } from "../../kernel/decimal/index.js";
import { quotaPeriodOf } from "../accumulation/openingOf.js";
import { personalTerms, resolveSource, type Terms } from "../accumulation/termsOf.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import { type ComponentTime, componentTime } from "../time/componentTime.js";
import { isWaived, scaleSource } from "../time/scaledSource.js";
import { withPayout } from "../time/timedTerms.js";
import type { Milestone } from "./milestonePay.js";

/** What holds for one person this time, as time scales it. */
export function milestoneTerms(built: Milestone, reading: PlanReading): Terms {
  const personal = personalTerms(built.context.personal, reading.personId);
  const time = timeOf(built, reading);
  const quota = scaleSource(resolveSource(built.quota, personal.quota, reading), time, "quota");
  const value: Fraction | null = quota?.value ?? null;
  const positive = value !== null && comparison(value.numerator, ZERO) > 0;
  const lack = value === null ? "missing_quota" : isWaived(quota) ? "quota_waived" : "zero_quota";
  return {
    quota,
    quotaValue: positive ? value : null,
    quotaReason: positive ? null : lack,
    target: scaleSource(resolveSource(built.target, personal.target, reading), time, "target"),
    time,
    personal: withPayout(personal, time),
  };
}

function timeOf({ document, context, calendar }: Milestone, reading: PlanReading): ComponentTime | null {
  const quotaPeriod = calendar === null ? null : quotaPeriodOf(reading.period.from, calendar);
  return componentTime(
    context.timing,
    { id: document.id, scaled: ["quota", "target", "payout"] },
    reading,
    quotaPeriod,
  );
}

import type { Readings } from "../../kernel/condition/index.js";
import { comparison, type Fraction, ZERO } from "../../kernel/decimal/index.js";
import type { Constant, PersonalTerms } from "../components/definition.js";
import { type ComponentTime, componentTime, isTimed, type TimeReading } from "../time/componentTime.js";
import { isWaived, type ScaledSource, scaleSource } from "../time/scaledSource.js";
import { withPayout } from "../time/timedTerms.js";
import type { Scaled } from "../time/types.js";
import type { Accumulator, ResolvedSource, Source } from "./accumulator.js";
import { quotaPeriodOf } from "./openingOf.js";

/** What holds for one person this time. */
export interface Terms {
  /** As it is named, whatever its value. */
  readonly quota: ScaledSource | null;
  /** The quota where it is above zero; else null, and `quotaReason` says why. */
  readonly quotaValue: Fraction | null;
  readonly quotaReason: "zero_quota" | "missing_quota" | "quota_waived" | null;
  readonly target: ScaledSource | null;
  /** How time scales them; null where it does not. */
  readonly time: ComponentTime | null;
  readonly personal: PersonalTerms;
}

const NOTHING_PERSONAL: PersonalTerms = {};

/** Looks up quota, target and what differs for the person. */
export function termsOf(accumulator: Accumulator, personId: string | null, readings: TimeReading): Terms {
  const personal = personalTerms(accumulator.personal, personId);
  const time = timeOf(accumulator, readings);
  const quota = scaleSource(resolveSource(accumulator.quota, personal.quota, readings), time, "quota");
  const value = quota?.value ?? null;
  const positive = value !== null && comparison(value.numerator, ZERO) > 0;
  return {
    quota,
    quotaValue: positive ? value : null,
    quotaReason: positive ? null : reasonOf(quota),
    target: scaleSource(resolveSource(accumulator.target, personal.target, readings), time, "target"),
    time,
    personal: withPayout(personal, time),
  };
}

function reasonOf(quota: ScaledSource | null): NonNullable<Terms["quotaReason"]> {
  if (quota === null || quota.value === null) return "missing_quota";
  return isWaived(quota) ? "quota_waived" : "zero_quota";
}

/** How time scales the component in the quota period that the evaluated period is part of. */
function timeOf(accumulator: Accumulator, readings: TimeReading): ComponentTime | null {
  const { timing, id, quotaPeriod } = accumulator;
  const { period } = readings;
  if (period === undefined || !isTimed(timing, readings)) return null;
  return componentTime(
    timing,
    { id, scaled: scaledOf(accumulator) },
    readings,
    quotaPeriod && quotaPeriodOf(period.from, quotaPeriod),
  );
}

/** What time can scale: bounds only where they are amounts, because multiples of a quota follow it. */
function scaledOf({ needsQuota, target }: Accumulator): readonly Scaled[] {
  if (target !== null) return ["quota", "target", "payout"];
  return needsQuota ? ["quota", "payout"] : ["quota", "bounds", "payout"];
}

/** What differs for this person, if anything. */
export function personalTerms(
  all: ReadonlyMap<string, PersonalTerms>,
  personId: string | null,
): PersonalTerms {
  return (personId === null ? undefined : all.get(personId)) ?? NOTHING_PERSONAL;
}

/** A source with the value that it has this time; what is personal goes before it. */
export function resolveSource(
  source: Source | null,
  personal: Constant | undefined,
  readings: Readings,
): ResolvedSource | null {
  if (personal !== undefined) return { ref: personal.ref, measure: null, value: personal.value };
  if (source === null) return null;
  if ("constant" in source) return { ref: source.ref, measure: null, value: source.constant };
  return { ref: source.ref, measure: source.measure, value: readings.measures.get(source.measure) ?? null };
}

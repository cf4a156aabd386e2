import type { Readings } from "../../kernel/condition/index.js";
import { comparison, type Fraction, ZERO } from "../../kernel/decimal/index.js";
import type { Constant, PersonalTerms } from "../components/definition.js";
import type { Accumulator, ResolvedSource, Source } from "./accumulator.js";

/** What holds for one person this time. */
export interface Terms {
  /** As it is named, whatever its value. */
  readonly quota: ResolvedSource | null;
  /** The quota where it is above zero; else null, and `quotaReason` says why. */
  readonly quotaValue: Fraction | null;
  readonly quotaReason: "zero_quota" | "missing_quota" | null;
  readonly target: ResolvedSource | null;
  readonly personal: PersonalTerms;
}

const NOTHING_PERSONAL: PersonalTerms = {};

/** Looks up quota, target and what differs for the person. */
export function termsOf(accumulator: Accumulator, personId: string | null, readings: Readings): Terms {
  const personal = personalTerms(accumulator.personal, personId);
  const quota = resolveSource(accumulator.quota, personal.quota, readings);
  const value = quota?.value ?? null;
  const positive = value !== null && comparison(value.numerator, ZERO) > 0;
  return {
    quota,
    quotaValue: positive ? value : null,
    quotaReason: positive ? null : value === null ? "missing_quota" : "zero_quota",
    target: resolveSource(accumulator.target, personal.target, readings),
    personal,
  };
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

import type { DateSpan } from "../../kernel/calendar/index.js";
import type { Readings } from "../../kernel/condition/index.js";
import { compareFractions, type Fraction } from "../../kernel/decimal/index.js";
import { ALL, count, type Days, daysOf, denominatorOf, type Piece, shareOf, sumOfDays } from "./pieces.js";
import type { CompiledRamp } from "./ramp.js";
import type { ReadQuota } from "./readQuotas.js";
import { holds, type OpenSpan, type ReadEmployment } from "./readTime.js";
import { statedPeriod } from "./statedPeriod.js";
import type { Timing } from "./timing.js";
import type { Scaled } from "./types.js";

/** What the facts of one evaluation say about time, as far as components look at it. */
export interface TimeReading extends Readings {
  readonly period?: DateSpan;
  readonly employment?: ReadEmployment;
  readonly quotas?: readonly ReadQuota[];
  /** Of a period that is evaluated in parts: the whole of it, while `period` is the part. */
  readonly whole?: DateSpan;
}

/** Terms of a component that shares of a period scale. */
export type Term = "quota" | "target";

/** A value that a term has on certain days: of a ramp in the document, or of the facts. */
export interface TermValue {
  readonly ref: string;
  readonly value: Fraction;
  /** Where it stands among the facts. */
  readonly path: string | null;
}

/** One value that a term has on some of the days, and the share of the period for which it counts. */
export interface TermPart {
  /** Null: the term of the component itself; else that of its days. */
  readonly own: TermValue | null;
  readonly by: Fraction;
}

/** How time scales one component for one person in one period. */
export interface ComponentTime {
  readonly ref: string;
  readonly counted: Fraction;
  readonly of: Fraction;
  /** A share that is absent scales nothing. */
  readonly shares: Readonly<Partial<Record<Term | "bounds" | "payout", Fraction>>>;
  /** The share of any quota that time leaves, whatever it is. */
  readonly quotaShare: Fraction;
  /** What the term is the sum of; null where it is as it stands in the document. */
  parts(term: Term): readonly TermPart[] | null;
}

/** A component, and what of it shares of a period can scale. */
export interface TimedComponent {
  readonly id: string;
  readonly scaled: readonly Scaled[];
}

/** Days as this component looks at them. */
interface Frame {
  readonly timing: Timing;
  /** The evaluated part of the period, or the period over which the component's total grows. */
  readonly span: DateSpan;
  readonly days: Days;
  readonly employment: ReadEmployment | undefined;
  readonly ramp: { readonly steps: CompiledRamp; readonly boundaries: readonly string[] } | null;
  readonly dated: readonly ReadQuota[];
}

/**
 * How time scales a component; null where it does not. `quotaPeriod` is the period over which its total grows, if any:
 * its quota is that of this period, whatever part of it is evaluated.
 */
export function componentTime(
  timing: Timing,
  { id, scaled }: TimedComponent,
  reading: TimeReading,
  quotaPeriod: DateSpan | null,
): ComponentTime | null {
  const { period } = reading;
  if (period === undefined || !isTimed(timing, reading)) return null;
  const frame = frameOf(timing, id, reading, quotaPeriod, period);
  const has = (what: Scaled) => scaled.includes(what);
  const terms = {
    quota: has("quota") ? partsOf(frame, "quota") : null,
    target: has("target") ? partsOf(frame, "target") : null,
  };
  const counts = (piece: Piece) => isInService(frame, piece, "quota");
  const counted = frame.days.pieces.filter(counts);
  const shares = {
    ...named("quota", shareOfParts(terms.quota)),
    ...named("target", shareOfParts(terms.target)),
    ...named(
      "bounds",
      has("bounds") && timing.scales.has("bounds")
        ? shareOf(counted, denominatorOf(frame.days, counts))
        : null,
    ),
    ...named("payout", has("payout") ? payoutShare(frame) : null),
  };
  if (Object.keys(shares).length === 0 && terms.quota === null && terms.target === null) return null;
  return {
    ref: timing.ref,
    counted: count(sumOfDays(counted)),
    of: count(frame.days.of),
    shares,
    quotaShare: quotaShareOf(frame),
    parts: (term) => terms[term],
  };
}

/** Whether anything can scale a component: a plan that says nothing of time is not to pay for it. */
export function isTimed({ statedFor }: Timing, { employment, quotas, whole }: TimeReading): boolean {
  return statedFor !== null || (employment ?? quotas ?? whole) !== undefined;
}

function frameOf(
  timing: Timing,
  componentId: string,
  { employment, quotas = [], whole }: TimeReading,
  quotaPeriod: DateSpan | null,
  period: DateSpan,
): Frame {
  const span = quotaPeriod ?? period;
  const hired = employment?.rampFrom ?? employment?.from ?? null;
  const steps = hired === null ? undefined : timing.ramps.get(componentId);
  const ramp = steps === undefined || hired === null ? null : { steps, boundaries: steps.boundaries(hired) };
  const dated = quotas.filter((quota) => quota.componentId === componentId);
  const spans: readonly OpenSpan[] = [
    ...(employment === undefined ? [] : [employment, ...employment.leave]),
    ...dated,
  ];
  const cuts = [...spans.flatMap(({ from, to }) => [from, to]), ...(ramp?.boundaries ?? [])];
  const dates = cuts.filter((cut) => cut !== null);
  const days = daysOf(timing.counter, span, quotaPeriod ?? wholeOf(timing, whole ?? period), dates);
  return { timing, span, days, employment, ramp, dated };
}

/** The period that quotas are stated for: the one that the plan names, which holds the evaluated one, or that. */
function wholeOf({ statedFor }: Timing, period: DateSpan): DateSpan {
  return statedFor === null ? period : statedPeriod(period.from, statedFor);
}

function isInService({ timing, employment }: Frame, { from }: Piece, what: "quota" | "pay"): boolean {
  if (employment === undefined) return true;
  const { leave } = timing;
  const counts = leave === "scaled" || (leave === "quotaOnly" && what === "quota");
  return holds(employment, from) && !(counts && employment.leave.some((each) => holds(each, from)));
}

/** What a term comes to on each run of days, by what it is made of; null where nothing scales or replaces it. */
function partsOf(frame: Frame, term: Term): readonly TermPart[] | null {
  const { timing, days, dated, ramp } = frame;
  const serves = (piece: Piece) =>
    !timing.scales.has(term) || isInService(frame, piece, term === "quota" ? "quota" : "pay");
  const own = new Map<string, { readonly step: TermValue | null; readonly pieces: Piece[] }>();
  for (const piece of days.pieces) {
    const step = ownTerm(timing.ref, dated, term, piece) ?? rampedQuota(ramp, term, piece);
    const key = step?.path ?? step?.ref ?? "";
    const group = own.get(key);
    if (group === undefined) own.set(key, { step, pieces: [piece] });
    else group.pieces.push(piece);
  }
  const over = denominatorOf(days, serves);
  const parts = [...own.values()].map(({ step, pieces }) => ({
    own: step,
    by: shareOf(pieces.filter(serves), over, (piece) => rampFactor(ramp, term, piece)),
  }));
  const [only] = parts;
  const isWhole = parts.length === 1 && only?.own === null && compareFractions(only.by, ALL) === 0;
  return isWhole ? null : parts;
}

/** The share of a quota that stands for all days alike. */
function quotaShareOf(frame: Frame): Fraction {
  const { timing, days, ramp } = frame;
  const serves = (piece: Piece) => !timing.scales.has("quota") || isInService(frame, piece, "quota");
  return shareOf(days.pieces.filter(serves), denominatorOf(days, serves), (piece) =>
    rampFactor(ramp, "quota", piece),
  );
}

/** A quota that the facts tell for these days. */
function ownTerm(ref: string, dated: readonly ReadQuota[], term: Term, { from }: Piece): TermValue | null {
  const found = dated.find((quota) => quota[term] !== null && holds(quota, from));
  const value = found?.[term] ?? null;
  return found === undefined || value === null ? null : { ref, value, path: found.path };
}

/** How many steps of a ramp are over on a day. */
function stepOn(boundaries: readonly string[], { from }: Piece): number {
  return boundaries.filter((boundary) => boundary <= from).length;
}

function rampedQuota(ramp: Frame["ramp"], term: Term, piece: Piece): TermValue | null {
  if (ramp === null || term !== "quota") return null;
  const step = ramp.steps.quotas?.[stepOn(ramp.boundaries, piece)];
  return step === undefined ? null : { ...step, path: null };
}

function rampFactor(ramp: Frame["ramp"], term: Term, piece: Piece): Fraction {
  if (ramp === null || !(term === "quota" ? ramp.steps.scalesQuota : ramp.steps.scalesTarget)) return ALL;
  return ramp.steps.factors?.[stepOn(ramp.boundaries, piece)]?.value ?? ALL;
}

/** The share of a term that has one value; of one with several there is none. */
function shareOfParts(parts: readonly TermPart[] | null): Fraction | null {
  return parts?.length === 1 && parts[0]?.own === null ? parts[0].by : null;
}

/** The share of its own days for which a component pays; the part of a period pays its own deals in full. */
function payoutShare(frame: Frame): Fraction | null {
  const { timing, span, days } = frame;
  if (!timing.scales.has("payout")) return null;
  const serves = (piece: Piece) => isInService(frame, piece, "pay");
  const dates = days.pieces.map(({ from }) => from);
  const own = daysOf(timing.counter, span, span, dates);
  return shareOf(own.pieces.filter(serves), denominatorOf(own, serves));
}

function named(name: string, share: Fraction | null): Readonly<Record<string, Fraction>> {
  return share === null || compareFractions(share, ALL) === 0 ? {} : { [name]: share };
}

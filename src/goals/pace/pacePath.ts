import {
  type CompiledWorkingCalendar,
  dayNumber,
  type Period,
  splitPeriod,
} from "../../kernel/calendar/index.js";
import {
  addFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  ONE,
  subtractFractions,
  wholeFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import { type DayCounter, dayCounter } from "./dayCounter.js";

/** What is expected of a goal by the end of each day. */
export interface PacePath {
  /** The part, from 0 before the first day of the period to 1 at the end of its last; never falling. */
  shareOn(day: number): Fraction;
  readonly days: DayCounter;
  /** Days counted up to and with a day; the first may not count. */
  goneOn(day: number): number;
  /** Days that are left after a day. */
  leftAfter(day: number): number;
}

/** A pace whose numbers were read. */
export type ReadPace =
  | { readonly kind: "linear"; readonly isExclusive: boolean }
  | {
      readonly kind: "phased";
      readonly points: readonly { readonly day: number; readonly progress: Fraction }[];
    }
  | {
      readonly kind: "seasonal";
      readonly parts: readonly { readonly period: Period; readonly weight: Fraction }[];
    };

const NOTHING: Fraction = fractionOf(ZERO);
const ALL: Fraction = fractionOf(ONE);

/** The path of a pace through a period; days are those of the calendar where one is given. */
export function pacePath(pace: ReadPace, period: Period, calendar: CompiledWorkingCalendar | null): PacePath {
  const days = dayCounter(period, calendar);
  const skipped = pace.kind === "linear" && pace.isExclusive ? 1 : 0;
  const gone = (day: number) => Math.max(0, days.count(days.first, Math.min(day, days.last)) - skipped);
  const inside = (day: number): Fraction => {
    if (pace.kind === "phased") return phasedShare(pace.points, days, day);
    if (pace.kind === "seasonal") return seasonalShare(pace.parts, calendar, day);
    const all = gone(days.last);
    return all === 0 ? NOTHING : share(gone(day), all);
  };
  return {
    days,
    shareOn: (day) => (day < days.first ? NOTHING : day >= days.last ? ALL : inside(day)),
    goneOn: gone,
    leftAfter: (day) => days.count(Math.max(day + 1, days.first), days.last),
  };
}

/** One unit of a seasonal pace for each of the period. */
export function seasonsOf(period: Period, unit: "week" | "month" | "quarter"): readonly Period[] {
  return splitPeriod(period, unit);
}

function phasedShare(
  points: readonly { readonly day: number; readonly progress: Fraction }[],
  { first, last }: DayCounter,
  day: number,
): Fraction {
  const all = [{ day: first - 1, progress: NOTHING }, ...points, { day: last, progress: ALL }];
  const next = all.findIndex((point) => point.day >= day);
  const [before, after] = [all[next - 1], all[next]];
  if (before === undefined || after === undefined) return NOTHING;
  const part = share(day - before.day, after.day - before.day);
  return addFractions(
    before.progress,
    multiplyFractions(subtractFractions(after.progress, before.progress), part),
  );
}

function seasonalShare(
  parts: readonly { readonly period: Period; readonly weight: Fraction }[],
  calendar: CompiledWorkingCalendar | null,
  day: number,
): Fraction {
  const sum = parts.reduce<Fraction>((all, { weight }) => addFractions(all, weight), NOTHING);
  const done = parts.reduce<Fraction>((all, { period, weight }) => {
    if (day < dayNumber(period.from)) return all;
    return addFractions(all, multiplyFractions(weight, shareWithin(dayCounter(period, calendar), day)));
  }, NOTHING);
  return divideFractions(done, sum);
}

/** A unit on which nobody works is done at its end. */
function shareWithin({ first, last, count }: DayCounter, day: number): Fraction {
  if (day >= last) return ALL;
  const all = count(first, last);
  return all === 0 ? NOTHING : share(count(first, day), all);
}

function share(part: number, whole: number): Fraction {
  return divideFractions(wholeFraction(part), wholeFraction(whole));
}

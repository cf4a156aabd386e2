import type { DateSpan } from "../../kernel/calendar/index.js";
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  ONE,
  ZERO,
} from "../../kernel/decimal/index.js";
import { actualDays, type DayCounter } from "./dayCounter.js";

/** A run of days on which nothing changes, cut from those that are weighed. */
export interface Piece extends DateSpan {
  readonly days: number;
}

export const NOTHING: Fraction = fractionOf(ZERO);
export const ALL: Fraction = fractionOf(ONE);

/** The days of one period as a plan counts them. */
export interface Days {
  readonly pieces: readonly Piece[];
  /** The days of the whole period. */
  readonly of: number;
  /** What days are divided by where some of them do not count. */
  readonly divisor: Fraction;
}

/** Cuts a span at dates, and counts its days and those of the whole that it is a part of. */
export function daysOf(counter: DayCounter, span: DateSpan, whole: DateSpan, cuts: readonly string[]): Days {
  // A period without any such day, such as one of holidays only, is counted by its own days.
  const counts = counter.days(whole) > 0 ? counter : actualDays;
  const of = counts.days(whole);
  const inside = [...new Set(cuts)].filter((cut) => span.from < cut && cut < span.to).sort();
  const ends = [...inside, span.to];
  const pieces = ends.map((to, index) => {
    const piece = { from: index === 0 ? span.from : (ends[index - 1] ?? span.from), to };
    return { ...piece, days: counts.days(piece) };
  });
  return { pieces, of, divisor: counts.divisor?.(whole) ?? count(of) };
}

/**
 * What days are divided by: those of the whole, unless some days do not count and the plan has a divisor. That is then
 * never so small that some days would be a greater share than all of these pieces, so that no part is more than the whole.
 */
export function denominatorOf({ pieces, of, divisor }: Days, counts: (piece: Piece) => boolean): Fraction {
  const counted = pieces.filter(counts);
  if (counted.length === pieces.length) return count(of);
  const least = divideFractions(count(sumOfDays(counted) * of), count(Math.max(sumOfDays(pieces), 1)));
  return compareFractions(divisor, least) < 0 ? least : divisor;
}

/** The days of pieces, each times its weight, over a number of days. */
export function shareOf(
  pieces: readonly Piece[],
  over: Fraction,
  weight: (piece: Piece) => Fraction = () => ALL,
): Fraction {
  const sum = pieces.reduce(
    (total, piece) => addFractions(total, multiplyFractions(count(piece.days), weight(piece))),
    NOTHING,
  );
  return divideFractions(sum, over);
}

export function sumOfDays(pieces: readonly Piece[]): number {
  return pieces.reduce((days, piece) => days + piece.days, 0);
}

export function count(days: number): Fraction {
  return fractionOf({ units: days, places: 0 });
}

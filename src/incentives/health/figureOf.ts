import {
  divideFractions,
  type Fraction,
  formatFraction,
  isZeroFraction,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import { rankCorrelationFraction, sumFractions } from "../../kernel/statistics/index.js";
import type { HealthFigure, HealthFigureId } from "./types.js";

/** What a figure is called and how it is computed. */
interface Named {
  readonly id: HealthFigureId;
  readonly definition: string;
}

/** A figure that is not defined, with the reason. */
export function noFigure(named: Named, reason: string, n: number = 0): HealthFigure {
  return { id: named.id, value: null, reason, n, definition: named.definition };
}

/** A figure that is. */
export function figure(named: Named, value: Fraction, n: number): HealthFigure {
  return { id: named.id, value: formatFraction(value), n, definition: named.definition };
}

/** How many of those who are known meet a test, as a share of them. */
export function shareOf<Item>(
  named: Named,
  known: readonly Item[],
  isCounted: (item: Item) => boolean,
): HealthFigure {
  const n = known.length;
  if (n === 0) return noFigure(named, "no_data");
  const count = known.filter(isCounted).length;
  return figure(named, divideFractions(wholeFraction(count), wholeFraction(n)), n);
}

/** The sum of one number over that of another, of those who have both. */
export function ratioOf(
  named: Named,
  pairs: readonly (readonly [part: Fraction, whole: Fraction])[],
  zero: string,
): HealthFigure {
  const n = pairs.length;
  if (n === 0) return noFigure(named, "no_data");
  const [part, whole] = [
    sumFractions(pairs.map(([each]) => each)),
    sumFractions(pairs.map(([, each]) => each)),
  ];
  return isZeroFraction(whole) ? noFigure(named, zero, n) : figure(named, divideFractions(part, whole), n);
}

/** How well two orders agree, of those who have both. */
export function correlationOf(named: Named, pairs: readonly (readonly [Fraction, Fraction])[]): HealthFigure {
  const n = pairs.length;
  if (n === 0) return noFigure(named, "no_data");
  if (n < 2) return noFigure(named, "too_few_people", n);
  const found = rankCorrelationFraction(
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
  );
  return found === null ? noFigure(named, "no_variation", n) : figure(named, found, n);
}

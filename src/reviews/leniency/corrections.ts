import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  formatDecimal,
  formatFraction,
  fractionOf,
  isZeroFraction,
  multiplyFractions,
  type Rounding,
  roundFraction,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import { byText } from "../../kernel/order/index.js";
import { meanFraction, standardDeviationFraction } from "../../kernel/statistics/index.js";
import type { RaterLeniency } from "./types.js";

/** One rating that somebody gave somebody else; `index` is its place among the answers. */
export interface Cell {
  readonly index: number;
  readonly raterId: string;
  /** What was rated: an item of a person. */
  readonly target: string;
  readonly rating: Fraction;
}

/** The options, read. */
export interface Settings {
  readonly reference: { readonly mean: Fraction; readonly deviation: Fraction } | null;
  readonly minimumRatings: number;
  readonly ends: readonly [Fraction, Fraction] | null;
  readonly rounding: Rounding;
}

/** The corrected ratings, by cell, and what is known of each rater. */
export interface Corrections {
  readonly ratings: ReadonlyMap<Cell, string>;
  readonly raters: readonly RaterLeniency[];
}

/** Corrects the ratings of each rater of whom enough is known. */
export function byReference(cells: readonly Cell[], settings: Settings): Corrections {
  const ratings = new Map<Cell, string>();
  const targets = groupedBy(cells, ({ target }) => target);
  const raters = [...groupedBy(cells, ({ raterId }) => raterId)]
    .sort(byText(([key]) => key))
    .map(([raterId, own]): RaterLeniency => {
      const { mean, deviation } = levelOf(own);
      const known = {
        raterId,
        ratings: own.length,
        mean: formatFraction(mean),
        deviation: deviation && formatFraction(deviation),
      };
      if (deviation === null || own.length < settings.minimumRatings)
        return { ...known, isCorrected: false, reason: "too_few_by_rater" };
      if (isZeroFraction(deviation)) return { ...known, isCorrected: false, reason: "ratings_all_equal" };
      const reference = settings.reference ?? levelOf(onTheSame(own, targets));
      const factor = divideFractions(reference.deviation ?? deviation, deviation);
      for (const cell of own) {
        const moved = multiplyFractions(subtractFractions(cell.rating, mean), factor);
        ratings.set(cell, printed(addFractions(reference.mean, moved), settings));
      }
      return { ...known, isCorrected: true };
    });
  return { ratings, raters };
}

/** The mean of some ratings, and the deviation of a sample of more than one, to 12 digits. */
function levelOf(cells: readonly Cell[]): { readonly mean: Fraction; readonly deviation: Fraction | null } {
  const values = cells.map(({ rating }) => rating);
  return { mean: meanFraction(values) ?? fractionOf(ZERO), deviation: standardDeviationFraction(values) };
}

/** All ratings, by anybody, on what one rater rated. */
function onTheSame(own: readonly Cell[], targets: ReadonlyMap<string, readonly Cell[]>): readonly Cell[] {
  return [...new Set(own.map(({ target }) => target))].flatMap((target) => targets.get(target) ?? []);
}

/** A corrected rating, within the ends of the scale, rounded once. */
function printed(value: Fraction, { ends, rounding }: Settings): string {
  const [low, high] = ends ?? [value, value];
  const above = compareFractions(value, low) < 0 ? low : value;
  const within = compareFractions(above, high) > 0 ? high : above;
  return formatDecimal(roundFraction(within, rounding));
}

function groupedBy(cells: readonly Cell[], keyOf: (cell: Cell) => string): Map<string, Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  return groups;
}

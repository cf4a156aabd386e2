import { divideFractions, type Fraction, wholeFraction } from "../../../kernel/decimal/index.js";
import { crossSpread, sumFractions } from "../../../kernel/statistics/index.js";
import { minus, square } from "../arithmetic.js";
import { type Cell, isComplete, ratingsIn } from "../readTable.js";
import type { AgreementReason } from "../types.js";

/** The analysis of variance of ratings by target alone. */
export interface OneWay {
  readonly targets: number;
  /** The ratings of a target: all the same number, or else their adjusted mean. */
  readonly perTarget: Fraction;
  readonly isBalanced: boolean;
  readonly between: Fraction;
  readonly within: Fraction;
  /** Degrees of freedom within targets. */
  readonly df: number;
}

/** The same by target and by rater. */
export interface TwoWay {
  readonly targets: number;
  readonly raters: number;
  readonly between: Fraction;
  readonly byRater: Fraction;
  readonly error: Fraction;
}

/** The variances by target, of targets that somebody rated; others do not exist for it. */
export function oneWayOf(rows: readonly (readonly Cell[])[]): OneWay | AgreementReason {
  const groups = rows.map(ratingsIn).filter((group) => group.length > 0);
  const [targets, all] = [groups.length, groups.flat()];
  if (targets < 2) return "too_few_targets";
  const df = all.length - targets;
  if (df < 1) return "too_few_raters";
  const within = sumFractions(groups.map(squaresOf));
  const between = minus(squaresOf(all), within);
  const squares = sumFractions(groups.map(({ length }) => square(wholeFraction(length))));
  const count = wholeFraction(all.length);
  const perTarget = part(minus(count, part(squares, all.length)), targets - 1);
  return {
    targets,
    perTarget,
    isBalanced: groups.every(({ length }) => length === groups[0]?.length),
    between: part(between, targets - 1),
    within: part(within, df),
    df,
  };
}

/** The variances by target and by rater, which need every cell. */
export function twoWayOf(rows: readonly (readonly Cell[])[]): TwoWay | AgreementReason {
  const complete = rows.filter(isComplete);
  const [targets, raters] = [rows.length, rows[0]?.length ?? 0];
  if (targets < 2) return "too_few_targets";
  if (raters < 2) return "too_few_raters";
  if (complete.length < targets) return "missing_ratings";
  const columns = Array.from({ length: raters }, (_, index) => complete.flatMap((row) => row[index] ?? []));
  const all = complete.flat();
  const within = sumFractions(complete.map(squaresOf));
  const between = minus(squaresOf(all), within);
  const byRater = minus(squaresOf(all), sumFractions(columns.map(squaresOf)));
  return {
    targets,
    raters,
    between: part(between, targets - 1),
    byRater: part(byRater, raters - 1),
    error: part(minus(within, byRater), (targets - 1) * (raters - 1)),
  };
}

/** The sum of squares of the deviations from the mean, with one division. */
function squaresOf(values: readonly Fraction[]): Fraction {
  return values.length === 0 ? wholeFraction(0) : part(crossSpread(values, values), values.length);
}

function part(value: Fraction, count: number): Fraction {
  return divideFractions(value, wholeFraction(count));
}

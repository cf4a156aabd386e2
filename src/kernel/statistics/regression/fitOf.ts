import {
  addFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  isZeroFraction,
  multiplyFractions,
  negateFraction,
  ONE,
  ZERO,
} from "../../decimal/index.js";
import { criticalFraction } from "../distributions/criticalFraction.js";
import { tailsOf } from "../distributions/tailsOf.js";
import { doubleOf, doubleText } from "../doubles.js";
import { exactText } from "../exactText.js";
import { intervalAround } from "../intervalAround.js";
import { rootFraction } from "../rootFraction.js";
import { type Line, lineThrough } from "./lineThrough.js";
import type { LineCoefficient, LineFit, LineReason, LineValue } from "./types.js";

/** The line through points as it is given out. */
export function fitOf(
  x: readonly Fraction[],
  y: readonly Fraction[],
  at: readonly Fraction[],
  confidence: Fraction,
): LineFit {
  const line = lineThrough(x, y);
  const level = formatFraction(confidence);
  if (typeof line === "string") return noLine(x.length, level, line);
  const errors = errorsOf(line, confidence);
  const errorReason = reasonOf(line);
  return {
    n: line.n,
    slope: coefficient(line.slope, line.slopeFactor, errors),
    intercept: coefficient(line.intercept, line.factorAt(fractionOf(ZERO)), errors),
    rSquared: line.rSquared === null ? null : exactText(line.rSquared),
    residualDeviation: errors === null ? null : formatFraction(rootFraction(errors.variance)),
    confidence: level,
    at: at.map((each) => valueAt(line, each, errors)),
    ...(errorReason === null ? {} : { errorReason }),
  };
}

/** What the points scatter about the line, and how many errors make an interval. */
interface Errors {
  readonly variance: Fraction;
  readonly critical: Fraction;
  readonly df: number;
}

function errorsOf({ n, residualVariance }: Line, confidence: Fraction): Errors | null {
  if (residualVariance === null) return null;
  const critical = criticalFraction({ kind: "t", df: n - 2 }, confidence);
  return critical === null ? null : { variance: residualVariance, critical, df: n - 2 };
}

function reasonOf({ residualVariance }: Line): LineReason | null {
  if (residualVariance === null) return "too_few_values";
  return isZeroFraction(residualVariance) ? "perfect_fit" : null;
}

function coefficient(value: Fraction, factor: Fraction, errors: Errors | null): LineCoefficient {
  const exact = exactText(value);
  if (errors === null) return { value: exact, error: null, t: null, p: null, interval: null };
  const variance = multiplyFractions(errors.variance, factor);
  const interval = intervalAround(value, variance, errors.critical);
  const error = formatFraction(rootFraction(variance));
  if (isZeroFraction(variance)) return { value: exact, error, t: null, p: null, interval };
  const square = divideFractions(multiplyFractions(value, value), variance);
  const size = rootFraction(square);
  const t = formatFraction(value.numerator.units < 0 ? negateFraction(size) : size);
  // The square of t with df has the distribution of F with 1 and df: its upper tail is both tails of t.
  const p = doubleText(tailsOf({ kind: "f", df1: 1, df2: errors.df }, doubleOf(square)).upper);
  return { value: exact, error, t, p, interval };
}

function valueAt(line: Line, x: Fraction, errors: Errors | null): LineValue {
  const value = line.valueAt(x);
  const given = { x: formatFraction(x), value: exactText(value) };
  if (errors === null) return { ...given, mean: null, prediction: null };
  const { variance, critical } = errors;
  const factor = line.factorAt(x);
  const single = addFractions(fractionOf(ONE), factor);
  return {
    ...given,
    mean: intervalAround(value, multiplyFractions(variance, factor), critical),
    prediction: intervalAround(value, multiplyFractions(variance, single), critical),
  };
}

function noLine(n: number, confidence: string, reason: LineReason): LineFit {
  const nothing = { slope: null, intercept: null, rSquared: null, residualDeviation: null };
  return { n, ...nothing, confidence, at: [], reason };
}

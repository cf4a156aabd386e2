import {
  addFractions,
  type DecimalInput,
  type Fraction,
  fractionOf,
  multiplyFractions,
  negateFraction,
  ONE,
  subtractFractions,
} from "../../decimal/index.js";
import { capIssues, type Issue, ownFields, type Result, unwrap } from "../../issue/index.js";
import { EXACT_DIGITS, exactText } from "../exactText.js";
import { meanFraction } from "../meanFraction.js";
import { readList } from "../readValues.js";
import { roundToDigits } from "../roundToDigits.js";
import { readStart, readWeight, type Start } from "./readSmoothing.js";
import type { SmoothOptions, SmoothResult } from "./types.js";

const KNOWN: ReadonlySet<string> = new Set(["weight", "start"]);

/**
 * Smooths a series of periods by simple exponential smoothing: each level leans on the newest value and forgets the older
 * ones little by little.
 *
 * Formula: `level_t = weight * value_t + (1 - weight) * level_(t-1)`; the forecast of every coming period is the last
 * level. The level before the first value is named by `start`, since systems disagree on it.
 *
 * Unit: that of the values. Each level is kept to 34 significant digits, half to even. The mean absolute error is over
 * the values that had a forecast which did not know them: all but the first (`"first"`), all but those of the mean
 * (`meanOf`), or all (`level`).
 *
 * @param values - The values of periods, the oldest first.
 * @param options - `weight`, and `start`, absent: `"first"`.
 * @returns The levels and the forecast; see {@link SmoothResult}.
 * @throws AttainmentError `statistics.bad_weight`, `statistics.bad_start`; `decimal.*` for a value that is no decimal;
 * `document.*` for a list or options that cannot be read.
 * @example
 * ```ts
 * import { smooth } from "attainment/kernel";
 * smooth([3, 5, 9, 20], { weight: "0.5" }).levels; // => ["3", "4", "6.5", "13.25"]
 * const smoothed = smooth([100, 120, 110], { weight: "0.2", start: { level: "90" } });
 * [smoothed.forecast, smoothed.meanAbsoluteError]; // => ["100.08", "16.8"]
 * smooth([3, 5, 9, 20], { weight: "0.5", start: { meanOf: 2 } }).forecast; // => "13.3125"
 * ```
 * @see https://www.itl.nist.gov/div898/handbook/pmc/section4/pmc431.htm for the definition.
 * @since 0.1.0
 */
export function smooth(values: readonly DecimalInput[], options: SmoothOptions): SmoothResult {
  return unwrap(trySmooth(values, options));
}

function trySmooth(values: unknown, options: unknown): Result<SmoothResult> {
  const issues: Issue[] = [];
  const fields = ownFields(options, "/options", issues, KNOWN);
  const weight = readWeight(fields?.get("weight"), issues);
  const series = readList(values, issues);
  const start = readStart(fields?.get("start"), series, issues);
  if (weight === null || start === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  return { ok: true, data: smoothed(series, weight, start) };
}

function smoothed(series: readonly Fraction[], weight: Fraction, { level, known }: Start): SmoothResult {
  const rest = subtractFractions(fractionOf(ONE), weight);
  const levels: Fraction[] = [];
  const misses: Fraction[] = [];
  let before = level;
  for (const [index, value] of series.entries()) {
    if (index >= known) misses.push(sizeOf(subtractFractions(value, before)));
    const next = addFractions(multiplyFractions(weight, value), multiplyFractions(rest, before));
    before = roundToDigits(next, EXACT_DIGITS);
    levels.push(before);
  }
  const miss = meanFraction(misses);
  const texts = levels.map(exactText);
  return {
    levels: texts,
    forecast: texts.at(-1) ?? null,
    meanAbsoluteError: miss === null ? null : exactText(miss),
    forecasts: misses.length,
  };
}

function sizeOf(value: Fraction): Fraction {
  return value.numerator.units < 0 ? negateFraction(value) : value;
}

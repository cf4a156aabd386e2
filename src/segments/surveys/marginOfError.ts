import {
  compareFractions,
  type Fraction,
  multiplyFractions,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import { documentIssue, type Fields, type Issue, ownFields, unwrap } from "../../kernel/issue/index.js";
import { readNamed, readWhole } from "../../kernel/rows/index.js";
import { readConfidence, readValue } from "../../kernel/statistics/index.js";
import { type ExactSample, marginOf } from "./marginOf.js";
import { surveyIssue } from "./surveyIssue.js";
import type { MarginOptions, SampleMargin, SurveySample } from "./types.js";

/**
 * The margin of error of a share or a mean that a sample gave.
 *
 * Formula: `margin = critical * sqrt(variance / n * correction)`. The variance of a share is `p * (1 - p)`, that of a mean
 * the square of the standard deviation; `critical` is the bound of z or t with (1 - confidence) / 2 above it; the
 * correction is `(N - n) / (N - 1)` where a population of N is given, else 1.
 *
 * Unit: that of the share or the mean, to 12 significant digits. A share of 0 or 1 has the margin 0, which says that this
 * formula knows no better, and not that all are alike. No answers give null (`no_answers`), one answer gives no t
 * (`too_few_answers`).
 *
 * @param sample - A share or a mean, and the number of answers; see {@link SurveySample}.
 * @param options - Confidence, z or t, and the population; see {@link MarginOptions}.
 * @returns The margin and the interval around the figure; see {@link SampleMargin}.
 * @throws AttainmentError `surveys.bad_sample`, `surveys.population_too_small`, `statistics.bad_confidence`, `decimal.*`,
 * `document.*`.
 * @example
 * ```ts
 * import { marginOfError } from "attainment/segments";
 * const margin = marginOfError({ kind: "proportion", share: "0.6", count: 250 });
 * [margin.value, margin.from, margin.to]; // => ["0.0607272629703", "0.53927273703", "0.66072726297"]
 * marginOfError({ kind: "proportion", share: "0.6", count: 250 }, { population: 500 }).value; // => "0.0429836646272"
 * ```
 * Source: margins of a share and a mean, and the correction, https://online.stat.psu.edu/stat506/lesson/2/2.2
 * @since 0.1.0
 */
export function marginOfError(sample: SurveySample, options: MarginOptions = {}): SampleMargin {
  const issues: Issue[] = [];
  const own = ownFields(sample, "", issues, SAMPLE) ?? new Map();
  const given = ownFields(options, "/options", issues, OPTIONS) ?? new Map();
  const exact = readSample(own, issues);
  const confidence = readConfidence(given.get("confidence"), issues);
  const usual = own.get("kind") === "mean" ? "t" : "normal";
  const distribution = readNamed(given, "distribution", ["normal", "t"], usual, issues);
  const population = readWhole(given, "/options/population", 1, null, issues);
  if (population !== null && exact !== null && population < exact.count) issues.push(tooSmall(population));
  if (exact === null || confidence === null || issues.length > 0) return unwrap({ ok: false, issues });
  return marginOf(exact, { confidence, distribution, population });
}

const SAMPLE: ReadonlySet<string> = new Set(["kind", "share", "count", "mean", "standardDeviation"]);
const OPTIONS: ReadonlySet<string> = new Set(["confidence", "distribution", "population"]);

function readSample(fields: Fields, issues: Issue[]): ExactSample | null {
  const count = readWhole(fields, "/count", 0, null, issues);
  if (!fields.has("count")) issues.push(lacks("/count", "number"));
  if (fields.get("kind") === "proportion") {
    const share = readValue(fields.get("share"), "/share", issues);
    if (share === null || count === null) return null;
    const variance = varianceOfShare(share);
    if (variance.numerator.units < 0) issues.push(badSample("/share", "The share is not from 0 to 1."));
    return { middle: share, variance, count };
  }
  if (fields.get("kind") !== "mean") issues.push(lacks("/kind", '"proportion" or "mean"'));
  const middle = fields.has("mean") ? readValue(fields.get("mean"), "/mean", issues) : null;
  const deviation = readValue(fields.get("standardDeviation"), "/standardDeviation", issues);
  if (deviation === null || count === null) return null;
  const isNegative = compareFractions(deviation, wholeFraction(0)) < 0;
  if (isNegative) issues.push(badSample("/standardDeviation", "A standard deviation is never below 0."));
  return { middle, variance: multiplyFractions(deviation, deviation), count };
}

/** p * (1 - p): below zero where p is no share. */
export function varianceOfShare(share: Fraction): Fraction {
  return multiplyFractions(share, subtractFractions(wholeFraction(1), share));
}

function badSample(path: string, what: string): Issue {
  return surveyIssue("surveys.bad_sample", path, `${what} Correct it.`);
}

function lacks(path: string, what: string): Issue {
  const message = `A required field is missing or faulty. Write it (${what}).`;
  return documentIssue("document.missing_field", path, message, { expected: what });
}

/** Says that fewer are there than answered. */
function tooSmall(population: number): Issue {
  const message = `The population is ${population}, and more have answered. Correct it, or leave it out.`;
  return surveyIssue("surveys.population_too_small", "/options/population", message, { population });
}

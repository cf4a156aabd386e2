import {
  compareFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  multiplyFractions,
  roundFraction,
  wholeFraction,
} from "../../../kernel/decimal/index.js";
import { type Fields, type Issue, issueOf, ownFields } from "../../../kernel/issue/index.js";
import { readValue } from "../../../kernel/statistics/index.js";
import { minus, one, product, square, total } from "../arithmetic.js";
import type { AgreementCode } from "../codes.js";
import { badAgreementOption } from "../readAgreementChoice.js";
import type { Cell } from "../readTable.js";

const SCALE: ReadonlySet<string> = new Set(["from", "to", "step"]);
const VARIANCE: ReadonlySet<string> = new Set(["variance"]);

/** A rating scale: its ends, the distance between two answers, and how many answers there are. */
export interface RatingScale {
  readonly low: Fraction;
  readonly high: Fraction;
  readonly step: Fraction;
  readonly answers: Fraction;
}

/** The rating scale of the options, or null where there is none, and then `issues` says why. */
export function readScale(value: unknown, issues: Issue[]): RatingScale | null {
  const path = "/options/scale";
  const fields = ownFields(value, path, issues, SCALE);
  if (fields === null) return null;
  const low = readValue(fields.get("from"), `${path}/from`, issues);
  const high = readValue(fields.get("to"), `${path}/to`, issues);
  const step = readValue(fields.get("step") ?? "1", `${path}/step`, issues);
  if (low === null || high === null || step === null) return null;
  if (step.numerator.units > 0 && compareFractions(high, low) > 0) {
    const steps = divideFractions(minus(high, low), step);
    const whole = fractionOf(roundFraction(steps, { places: 0, mode: "floor" }));
    if (compareFractions(steps, whole) === 0) return { low, high, step, answers: total(whole, one) };
  }
  const message =
    "The scale does not rise from its start to its end in whole steps. Correct from, to or step.";
  issues.push(issueOf<AgreementCode>("reviews.bad_rating_scale", path, message));
  return null;
}

/** Tells each rating that is not on the scale. */
export function checkOnScale(
  rows: readonly (readonly Cell[])[],
  { low, high }: RatingScale,
  issues: Issue[],
): void {
  const message = `The rating is not from ${formatFraction(low)} to ${formatFraction(high)}. Mend it, or write null.`;
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell === null || (compareFractions(cell, low) >= 0 && compareFractions(cell, high) <= 0)) continue;
      const path = `/ratings/${row}/${column}`;
      issues.push(issueOf<AgreementCode>("reviews.rating_off_given_scale", path, message));
    }
  }
}

/** The variance of ratings that do not agree at all, or null where the options name none. */
export function readExpectedVariance(fields: Fields, scale: RatingScale, issues: Issue[]): Fraction | null {
  const expected = fields.get("expected") ?? "uniform";
  const { low, high, step, answers } = scale;
  if (expected === "uniform") {
    const spread = divideFractions(minus(square(answers), one), wholeFraction(12));
    return multiplyFractions(spread, square(step));
  }
  if (expected === "maximumDissensus") return divideFractions(square(minus(high, low)), wholeFraction(4));
  if (typeof expected !== "object" || expected === null) {
    badAgreementOption("expected", expected, ["uniform", "maximumDissensus", "{ variance }"], issues);
    return null;
  }
  const path = "/options/expected";
  const given = ownFields(expected, path, issues, VARIANCE);
  const variance = given === null ? null : readValue(given.get("variance"), `${path}/variance`, issues);
  if (variance === null || variance.numerator.units > 0) return variance;
  const message =
    "The variance of no agreement is not above zero, so that nothing can be measured by it. Write one.";
  issues.push(issueOf<AgreementCode>("reviews.bad_expected_variance", `${path}/variance`, message));
  return null;
}

/** A sixth of the scale: what the average distance of ratings that do not agree at all comes to, roughly. */
export function cutoffOf({ step, answers }: RatingScale): Fraction {
  return divideFractions(product(step, answers), wholeFraction(6));
}

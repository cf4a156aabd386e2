import {
  compareFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  isZeroFraction,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { LintCode } from "./codes.js";
import { type Followed, openCourse, placeOf } from "./followed.js";
import type { CoursePoint } from "./payCourse.js";

/** Bounds on the wrong side of 100 %: a threshold above it, an accelerator below it. */
export function lintQuotaBounds(followed: readonly Followed[]): readonly Issue[] {
  return followed.flatMap((each) => {
    const { quota, isOwn, measure } = each;
    if (!isOwn || quota === null) return [];
    const course = openCourse(each);
    // Beside another component that pays from the start on, one for what lies above the quota is as it should be.
    const isExtra = followed.some((other) => other !== each && other.isOwn && other.measure === measure);
    return [...(isExtra ? [] : threshold(each, course, quota)), ...accelerators(each, course, quota)];
  });
}

function threshold(followed: Followed, course: readonly CoursePoint[], quota: Fraction): readonly Issue[] {
  const paying = course.find(({ pay }) => compareFractions(pay, fractionOf(ZERO)) > 0);
  if (paying === undefined || compareFractions(paying.bound, quota) <= 0) return [];
  const { measure, inRatio } = followed;
  const at = formatFraction(paying.bound);
  const whole = formatFraction(quota);
  const goal = inRatio ? "100 % of its quota" : `its quota of ${whole}`;
  const message = `${quoted(measure)} pays nothing before ${at}${inRatio ? " times the quota" : ""}, which is above ${goal}, so that reaching it pays nothing. Lower the threshold, or mend the quota.`;
  const params = { at, quota: whole, measure: measure.slice(0, 80) };
  const path = placeOf(followed, paying.bound);
  return [issueOf<LintCode>("incentives.threshold_above_quota", path, message, params, "warning")];
}

/** Only tables of rates: on the way to its 100 % a curve is meant to catch up. */
function accelerators(followed: Followed, course: readonly CoursePoint[], quota: Fraction): readonly Issue[] {
  if (followed.scale?.document.kind !== "bands") return [];
  const slopes = slopesOf(course);
  const at = slopes.findIndex(({ slope, from }, index) => {
    const before = slopes[index - 1];
    return (
      before !== undefined &&
      compareFractions(from, quota) < 0 &&
      before.slope.numerator.units > 0 &&
      compareFractions(slope, before.slope) > 0
    );
  });
  const found = slopes[at];
  if (found === undefined) return [];
  const start = formatFraction(found.from);
  const whole = formatFraction(quota);
  const message = `A higher rate starts at ${start}, below 100 % of the quota (${whole}), so that it pays more for less than what is expected. Start it at the quota, if that is not meant.`;
  const params = { at: start, quota: whole };
  const path = placeOf(followed, found.from);
  return [issueOf<LintCode>("incentives.accelerator_below_target", path, message, params, "hint")];
}

interface Slope {
  readonly from: Fraction;
  readonly slope: Fraction;
}

/** How steep pay before the steps is between each two neighboring bounds, in rising order. */
function slopesOf(course: readonly CoursePoint[]): readonly Slope[] {
  return course.flatMap((from, index) => {
    const to = course[index + 1];
    if (from.side !== "above" || to?.side !== "between") return [];
    const run = subtractFractions(to.at, from.at);
    const rise = subtractFractions(to.stages[0] ?? to.pay, from.stages[0] ?? from.pay);
    return isZeroFraction(run) ? [] : [{ from: from.bound, slope: divideFractions(rise, run) }];
  });
}

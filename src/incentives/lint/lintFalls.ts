import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionText,
  multiplyFractions,
  subtractFractions,
} from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { CompiledVersion } from "../compileVersion.js";
import { amountOf } from "../rounding.js";
import type { LintCode } from "./codes.js";
import { listsOf } from "./conditionsOf.js";
import { type Followed, placeOf } from "./followed.js";
import { looksAt } from "./leavesOf.js";
import type { CoursePoint } from "./payCourse.js";

/** A stretch of the measure on which less is paid than directly below it. */
interface Fall {
  readonly path: string;
  readonly from: Fraction;
  /** Where as much is paid again; null where it never is. */
  readonly to: Fraction | null;
  /** By how much at most; null where it falls without end. */
  readonly loss: Fraction | null;
}

/** Where more of a measure that the plan pays by pays less, although it pays more elsewhere. */
export function lintFalls(followed: readonly Followed[], version: CompiledVersion): readonly Issue[] {
  const rising = new Set(followed.flatMap(({ measure, courses }) => (courses.some(rises) ? [measure] : [])));
  return followed.flatMap((each) => {
    // What falls all the way pays for less, such as for fewer complaints.
    if (!rising.has(each.measure)) return [];
    const falls = new Map<string, Fall>();
    for (const course of each.courses)
      for (const fall of fallsOf(course, each)) {
        const key = `${fall.path} ${formatFraction(fall.from)}`;
        if (!falls.has(key)) falls.set(key, fall);
      }
    return [...falls.values()].map((fall) => payFalls(fall, each, version));
  });
}

/** Whether pay rises anywhere; to enter the first band is no rise. */
function rises(course: readonly CoursePoint[]): boolean {
  const first = course.findIndex((point, index) => index > 0 && order(point, course[index - 1]) !== 0);
  const isEntry =
    first > 0 && (course[first]?.side === "on" || course[first]?.side === "above") && first <= ENTRY;
  return course.some(
    (point, index) => index > 0 && order(point, course[index - 1]) > 0 && !(isEntry && index === first),
  );
}

/** Directly above 0, or on or above the first bound behind it. */
const ENTRY = 5;

function fallsOf(course: readonly CoursePoint[], followed: Followed): readonly Fall[] {
  const falls: Fall[] = [];
  let index = 1;
  while (index < course.length) {
    const [before, here] = [course[index - 1], course[index]];
    if (before === undefined || here === undefined || order(here, before) >= 0) {
      index += 1;
      continue;
    }
    const end = course.findIndex((point, at) => at > index && order(point, before) >= 0);
    const stretch = course.slice(index, end < 0 ? undefined : end);
    const lowest = stretch.reduce((low, point) => (order(point, low) < 0 ? point : low), here);
    const isEndless = end < 0 && lowest === stretch.at(-1) && order(lowest, stretch.at(-2)) < 0;
    falls.push({
      path: causeOf(before, here, followed),
      from: here.bound,
      to: end < 0 ? null : regainedAt(course[end - 1], course[end], before.pay),
      loss: isEndless ? null : subtractFractions(before.pay, lowest.pay),
    });
    index = end < 0 ? course.length : end;
  }
  return falls;
}

/** The value at which as much is paid again: within a straight stretch exactly there, else at the bound. */
function regainedAt(
  low: CoursePoint | undefined,
  high: CoursePoint | undefined,
  pay: Fraction,
): Fraction | null {
  if (low === undefined || high === undefined) return null;
  if (high.side === "on" || high.side === "above") return high.bound;
  const rise = subtractFractions(high.pay, low.pay);
  const share = divideFractions(subtractFractions(pay, low.pay), rise);
  return addFractions(low.at, multiplyFractions(share, subtractFractions(high.at, low.at)));
}

/** What makes pay fall: the scale where it falls before the steps do, else the first step behind which it falls. */
function causeOf(before: CoursePoint, here: CoursePoint, followed: Followed): string {
  const { component, context, measure } = followed;
  const stage = here.stages.findIndex((value, index) => {
    const was = before.stages[index];
    return was !== undefined && compareFractions(value, was) < 0;
  });
  if (stage > 0) return `${context.ref}/steps/${stage - 1}`;
  if (component.kind !== "commission" && component.kind !== "payoutCurve" && component.kind !== "kpiBonus")
    return `${context.ref}/when`;
  const place = placeOf(followed, here.bound);
  const onTheWay = listsOf(component, context)
    .slice(1)
    .flatMap(([steps, path]) =>
      steps.flatMap(({ when }, index) => (looksAt(when, measure) ? [`${path}/${index}`] : [])),
    );
  return place === followed.scale?.ref ? (onTheWay[0] ?? place) : place;
}

function order(a: CoursePoint, b: CoursePoint | undefined): number {
  return b === undefined ? 0 : compareFractions(a.pay, b.pay);
}

function payFalls(fall: Fall, followed: Followed, { plan, rounding }: CompiledVersion): Issue<LintCode> {
  const { measure, inRatio, inMoney } = followed;
  const unit = inRatio ? " times the quota" : "";
  const from = formatFraction(fall.from);
  const to = fractionText(fall.to);
  const size = fall.loss === null || !inMoney ? null : amountOf(rounding.round(fall.loss));
  const stretch = to === null ? `From ${from}${unit} on` : `Between ${from} and ${to}${unit}`;
  const loss = size === null ? "" : `, by up to ${size} ${plan.currency}`;
  const message = `${stretch}, more of ${quoted(measure)} pays less than directly below${loss}. Mend the rates around ${from}, or what acts there.`;
  const params = {
    from,
    ...(to === null ? {} : { to }),
    ...(size === null ? {} : { size, currency: plan.currency }),
    measure: measure.slice(0, 80),
  };
  return issueOf<LintCode>("incentives.pay_falls", fall.path, message, params, "warning");
}

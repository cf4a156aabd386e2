import { compareFractions, formatFraction } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { LintCode } from "./codes.js";
import { type Followed, openCourse, placeOf } from "./followed.js";
import type { CoursePoint } from "./payCourse.js";

/** Stretches of a measure on which more pays nothing more, between two on which it does. */
export function lintDeadZones(followed: readonly Followed[]): readonly Issue[] {
  return followed.filter(({ isOwn }) => isOwn).flatMap((each) => zonesOf(each));
}

/** What pay does between two neighboring bounds. */
interface Stretch {
  readonly from: CoursePoint;
  readonly slope: -1 | 0 | 1;
}

function zonesOf(followed: Followed): readonly Issue[] {
  const stretches = stretchesOf(openCourse(followed));
  return stretches.flatMap(({ from, slope }, index) => {
    if (slope !== 0 || stretches[index - 1]?.slope !== 1) return [];
    const end = stretches.findIndex((each, at) => at > index && each.slope !== 0);
    const next = stretches[end];
    return next === undefined || next.slope < 0 ? [] : [deadZone(followed, from, next.from)];
  });
}

/** The order of the first and the last point inside of each stretch. */
export function stretchesOf(course: readonly CoursePoint[]): readonly Stretch[] {
  return course.flatMap((from, index) => {
    if (from.side !== "above") return [];
    const rest = course.slice(index + 1);
    const end = rest.findIndex(({ side }) => side === "on");
    const last = (end < 0 ? rest : rest.slice(0, end)).at(-1);
    return last === undefined ? [] : [{ from, slope: compareFractions(last.pay, from.pay) }];
  });
}

function deadZone(followed: Followed, start: CoursePoint, end: CoursePoint): Issue<LintCode> {
  const { measure, inRatio } = followed;
  const [from, to] = [formatFraction(start.bound), formatFraction(end.bound)];
  const unit = inRatio ? " times the quota" : "";
  const message = `Between ${from} and ${to}${unit}, more of ${quoted(measure)} pays nothing more, although it does below and above. Let the rate go on there, or join the bands.`;
  const params = { from, to, measure: measure.slice(0, 80) };
  return issueOf<LintCode>(
    "incentives.dead_zone",
    placeOf(followed, start.bound),
    message,
    params,
    "warning",
  );
}

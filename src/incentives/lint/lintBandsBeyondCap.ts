import { compareFractions, formatFraction } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { LintCode } from "./codes.js";
import { type Followed, openCourse, placeOf } from "./followed.js";
import type { CoursePoint } from "./payCourse.js";

/** Bands that start where a cap of the component cuts already all of what they would pay. */
export function lintBandsBeyondCap(followed: readonly Followed[]): readonly Issue[] {
  return followed.filter(({ isOwn }) => isOwn).flatMap((each) => beyondCap(each));
}

function beyondCap(followed: Followed): readonly Issue[] {
  const { component, scale, context } = followed;
  const steps = "steps" in component ? (component.steps ?? []) : [];
  const cap = steps.find(({ kind }) => kind === "cap");
  // A factor or a cap that only the facts or a person have may leave room for the band, and what is carried is paid later.
  const isFixed = steps.every((step) => step.when === undefined && !Object.values(step).some(isMeasure));
  const isCarried = "capExcess" in component && component.capExcess === "carried";
  const isPersonal = (context.plan.overrides ?? []).some(({ componentId }) => componentId === component.id);
  if (cap === undefined || !isFixed || isCarried || isPersonal || scale?.document.kind !== "bands") return [];
  const course = openCourse(followed);
  const last = course.at(-1);
  if (last === undefined || !isCut(last)) return [];
  const start = course.findIndex((point) => compareFractions(point.pay, last.pay) >= 0);
  return course.slice(start + 1).flatMap((point) => {
    const path = placeOf(followed, point.bound);
    if (point.side !== "on" || !path.includes("/bands/")) return [];
    const at = formatFraction(point.bound);
    const message = `The cap ${quoted(cap.id)} is reached before this band starts, at ${at}, so that the band never pays. Raise the cap, or remove the band.`;
    const params = { at, cap: cap.id.slice(0, 80) };
    return [issueOf<LintCode>("incentives.unreachable_band", path, message, params, "warning")];
  });
}

function isMeasure(value: unknown): boolean {
  return typeof value === "object" && value !== null && "measure" in value;
}

/** Whether the steps leave less than there was before them. */
function isCut({ pay, stages: [before] }: CoursePoint): boolean {
  return before !== undefined && compareFractions(pay, before) < 0;
}

import {
  addFractions,
  compareFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  multiplyFractions,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import { compareTexts } from "../../kernel/order/index.js";
import type { BuiltNeed, BuiltTraining } from "./builtTraining.js";
import type { ExactCourse } from "./courseStanding.js";
import type { TrainingReading } from "./trainingReading.js";
import type { CertificateStanding, CourseNeed, ProgramStanding, TrainingResult } from "./types.js";

type Courses = ReadonlyMap<string, ExactCourse>;
type Unmet = TrainingResult["unmetNeeds"][number];

/** A course that a person needs, exactly. */
export interface ExactNeed {
  readonly need: CourseNeed;
  readonly urgency: Fraction;
}

/** One reason for one course. */
interface Reason {
  readonly courseId: string;
  readonly dueOn: string | null;
  readonly urgency: Fraction;
  readonly from: CourseNeed["from"][number];
}

/** How one person stands with what asks for courses. */
export interface Standings {
  readonly courses: Courses;
  readonly certificates: readonly CertificateStanding[];
  readonly programs: readonly ProgramStanding[];
}

/** What a person needs, one entry for each course, the most pressing first; and the needs that no course meets. */
export function needsOf(
  training: BuiltTraining,
  standings: Standings,
  reading: TrainingReading,
): { readonly needs: readonly ExactNeed[]; readonly unmet: readonly Unmet[] } {
  const ruled = training.needs.map((need) => judged(training, need, standings.courses, reading));
  const reasons = [
    ...standings.programs.flatMap(({ id, open }) => open.map((each) => mandatory(id, "program", each))),
    ...expiring(training, standings, reading),
    ...ruled.flatMap(({ reasons }) => reasons),
  ];
  const order = [...training.courses.keys()];
  const needs = order.flatMap((courseId) => {
    const own = reasons.filter((reason) => reason.courseId === courseId);
    return own.length === 0 ? [] : [joined(courseId, own)];
  });
  return { needs: needs.sort(morePressing), unmet: ruled.flatMap(({ unmet }) => unmet) };
}

/** What is mandatory first, by the day it is due on, then by urgency; sorting keeps the order of the document in ties. */
export function morePressing(a: ExactNeed, b: ExactNeed): number {
  const byDate = compareDueDates(a.need, b.need);
  return byDate !== 0 ? byDate : compareFractions(b.urgency, a.urgency);
}

/** What is mandatory before what is not, and what is due earlier before what is due later. */
export function compareDueDates(a: CourseNeed, b: CourseNeed): number {
  return compareTexts(a.dueOn ?? "9999-99-99", b.dueOn ?? "9999-99-99");
}

function judged(
  training: BuiltTraining,
  { document, condition, priority, gap }: BuiltNeed,
  courses: Courses,
  { person }: TrainingReading,
): { readonly reasons: readonly Reason[]; readonly unmet: readonly Unmet[] } {
  const none = { reasons: [], unmet: [] };
  const { id, source } = document;
  const verdict = condition?.judge(person) ?? "met";
  if (verdict === "missing") return { ...none, unmet: [{ id, reason: "missing_condition" }] };
  if (verdict === "unmet") return none;
  const actual = gap === null ? null : (person.measures.get(gap.measure) ?? null);
  if (gap !== null && actual === null) return { ...none, unmet: [{ id, reason: "missing_measure" }] };
  const lacking = gap === null || actual === null ? null : subtractFractions(gap.required, actual);
  if (lacking !== null && lacking.numerator.units <= 0) return none;
  const urgency = lacking === null ? priority : multiplyFractions(priority, lacking);
  const courseIds = coursesFor(training, document, courses);
  if (courseIds.length === 0)
    return lacking === null && document.courseIds !== undefined
      ? none
      : { ...none, unmet: [{ id, reason: "all_passed" }] };
  const from = {
    id,
    source,
    urgency: formatFraction(urgency),
    ...(lacking === null ? {} : { gap: formatFraction(lacking) }),
  };
  return { unmet: [], reasons: courseIds.map((courseId) => ({ courseId, dueOn: null, urgency, from })) };
}

/** The courses that meet a need and are not passed yet. */
function coursesFor(
  training: BuiltTraining,
  { courseIds, competencyId }: BuiltNeed["document"],
  courses: Courses,
): readonly string[] {
  const isOpen = (id: string) => courses.get(id)?.standing.isPassed !== true;
  if (courseIds !== undefined) return courseIds.filter(isOpen);
  const trains = [...training.courses.values()].filter(
    ({ document }) => competencyId !== undefined && (document.competencyIds ?? []).includes(competencyId),
  );
  return trains
    .map(({ document }) => document.id)
    .filter(isOpen)
    .slice(0, 1);
}

/** Certificates that run out before the period ends, or have run out. */
function expiring(
  { certificates }: BuiltTraining,
  standings: Standings,
  { person }: TrainingReading,
): readonly Reason[] {
  return certificates.flatMap(({ document: { id, courseId } }) => {
    const validUntil = standings.certificates.find((each) => each.id === id)?.validUntil ?? null;
    if (validUntil === null || validUntil >= person.period.to) return [];
    return [mandatory(id, "certificate", { courseId, dueOn: validUntil })];
  });
}

function mandatory(
  id: string,
  source: "program" | "certificate",
  { courseId, dueOn }: { readonly courseId: string; readonly dueOn: string },
): Reason {
  return { courseId, dueOn, urgency: fractionOf(ZERO), from: { id, source } };
}

function joined(courseId: string, reasons: readonly Reason[]): ExactNeed {
  const urgency = reasons.reduce((sum, reason) => addFractions(sum, reason.urgency), fractionOf(ZERO));
  const dates = reasons.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).sort();
  return {
    urgency,
    need: {
      courseId,
      isMandatory: dates.length > 0,
      dueOn: dates[0] ?? null,
      urgency: formatFraction(urgency),
      from: reasons.map(({ from }) => from),
    },
  };
}

import {
  addFractions,
  compareFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import { byText } from "../../kernel/order/index.js";
import type { BuiltCourse, BuiltTraining } from "./builtTraining.js";
import { type Bundle, bundleOf } from "./bundleOf.js";
import { type Candidate, orderNeeds } from "./orderNeeds.js";
import type { NotPlannedReason, PlannedCourse, TrainingPlan } from "./planTypes.js";
import type { ReadPlanRequest } from "./readPlanRequest.js";
import { type Dates, findSessions, type Slot } from "./seats.js";
import type { CourseNeed, TrainingSession } from "./types.js";

/** What one person is planned for so far. */
interface Schedule {
  readonly has: Set<string>;
  readonly dates: Map<string, string>;
  hours: Fraction;
  cost: Fraction;
}

/** A plan in the making. */
interface Making {
  readonly schedules: Map<string, Schedule>;
  readonly taken: Map<TrainingSession, number>;
  readonly planned: Map<string, Entry>;
  hours: Fraction;
  cost: Fraction;
}

/** A course that is planned, with what asks for it. */
interface Entry {
  readonly personId: string;
  readonly course: BuiltCourse;
  readonly session: TrainingSession | null;
  need: CourseNeed | null;
  readonly prerequisiteOf: string[];
}

/** Plans who takes which course: one need after the other, each with its open prerequisites or not at all. */
export function planTraining(training: BuiltTraining, request: ReadPlanRequest): TrainingPlan {
  const making: Making = {
    schedules: new Map(),
    taken: new Map(),
    planned: new Map(),
    hours: fractionOf(ZERO),
    cost: fractionOf(ZERO),
  };
  const notPlanned = orderNeeds(training, request).flatMap((candidate) => {
    const refused = place(training, request, candidate, making);
    return refused === null ? [] : [refused];
  });
  const { hours, cost } = making;
  const left = (limit: Fraction | null, used: Fraction) =>
    limit === null ? null : formatFraction(subtractFractions(limit, used));
  return {
    value: formatFraction(cost),
    trainingId: training.document.id,
    period: request.period.id,
    asOf: request.asOf,
    choice: request.choice,
    courses: [...making.planned.values()].map(plannedCourse),
    notPlanned,
    unmetNeeds: unmetOf(request),
    hours: formatFraction(hours),
    cost: formatFraction(cost),
    hoursLeft: left(request.budget.hours, hours),
    costLeft: left(request.budget.cost, cost),
    issues: [],
  };
}

/** Needs that no course meets, by person, as text. */
function unmetOf({ people }: ReadPlanRequest): TrainingPlan["unmetNeeds"] {
  return people
    .flatMap(({ result: { personId, unmetNeeds } }) => unmetNeeds.map((need) => ({ personId, ...need })))
    .sort(byText(({ personId }) => personId));
}

function place(
  training: BuiltTraining,
  request: ReadPlanRequest,
  candidate: Candidate,
  making: Making,
): TrainingPlan["notPlanned"][number] | null {
  const {
    person,
    need: { need },
  } = candidate;
  const { personId } = person.result;
  const planned = making.planned.get(keyOf(personId, need.courseId));
  if (planned !== undefined) {
    planned.need = need;
    return null;
  }
  const schedule = making.schedules.get(personId) ?? scheduleOf(person.passedIds);
  const bundle = bundleOf(training, need.courseId, schedule.has);
  const over = overBudget(request, bundle, schedule, making);
  const slots = over ?? sessionsFor(request, bundle, schedule.dates, making);
  if (typeof slots === "string")
    return {
      personId,
      need,
      reason: slots,
      hours: formatFraction(bundle.hours),
      cost: formatFraction(bundle.cost),
    };
  making.schedules.set(personId, schedule);
  book(making, schedule, candidate, bundle, slots);
  return null;
}

function scheduleOf(passedIds: ReadonlySet<string>): Schedule {
  return { has: new Set(passedIds), dates: new Map(), hours: fractionOf(ZERO), cost: fractionOf(ZERO) };
}

function overBudget(
  { budget }: ReadPlanRequest,
  bundle: Bundle,
  schedule: Schedule,
  making: Making,
): NotPlannedReason | null {
  const isOver = (limit: Fraction | null, used: Fraction, more: Fraction) =>
    limit !== null && compareFractions(addFractions(used, more), limit) > 0;
  if (isOver(budget.hoursPerPerson, schedule.hours, bundle.hours)) return "over_hours_of_person";
  if (isOver(budget.costPerPerson, schedule.cost, bundle.cost)) return "over_cost_of_person";
  if (isOver(budget.hours, making.hours, bundle.hours)) return "over_hours";
  return isOver(budget.cost, making.cost, bundle.cost) ? "over_cost" : null;
}

function sessionsFor(
  { period, asOf }: ReadPlanRequest,
  { courses }: Bundle,
  dates: Dates,
  { taken }: Making,
): readonly Slot[] | NotPlannedReason {
  return findSessions(courses, { period, asOf, taken, dates });
}

function book(
  making: Making,
  schedule: Schedule,
  { person, need: { need } }: Candidate,
  bundle: Bundle,
  slots: readonly Slot[],
): void {
  const { personId } = person.result;
  for (const [index, course] of bundle.courses.entries()) {
    const { id } = course.document;
    const { session, day } = slots[index] ?? { session: null, day: null };
    const own = id === need.courseId ? need : null;
    making.planned.set(keyOf(personId, id), { personId, course, session, need: own, prerequisiteOf: [] });
    // What is passed already is renewed, and nothing waits for it.
    for (const before of course.prerequisiteIds)
      if (!person.passedIds.has(before)) making.planned.get(keyOf(personId, before))?.prerequisiteOf.push(id);
    schedule.has.add(id);
    if (day !== null && !person.passedIds.has(id)) schedule.dates.set(id, day);
    if (session !== null) making.taken.set(session, (making.taken.get(session) ?? 0) + 1);
  }
  schedule.hours = addFractions(schedule.hours, bundle.hours);
  schedule.cost = addFractions(schedule.cost, bundle.cost);
  making.hours = addFractions(making.hours, bundle.hours);
  making.cost = addFractions(making.cost, bundle.cost);
}

function plannedCourse({ personId, course, session, need, prerequisiteOf }: Entry): PlannedCourse {
  const { id, title, aim, form } = course.document;
  return {
    personId,
    courseId: id,
    ...(title === undefined ? {} : { title }),
    ...(aim === undefined ? {} : { aim }),
    ...(form === undefined ? {} : { form }),
    hours: formatFraction(course.hours),
    cost: formatFraction(course.cost),
    session: session === null ? null : sessionOf(session),
    need,
    prerequisiteOf,
  };
}

function sessionOf({ id, on, place, trainer }: TrainingSession): PlannedCourse["session"] {
  return { id, on, ...(place === undefined ? {} : { place }), ...(trainer === undefined ? {} : { trainer }) };
}

function keyOf(personId: string, courseId: string): string {
  return JSON.stringify([personId, courseId]);
}

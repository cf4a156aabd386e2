import type fc from "fast-check";
import type {
  CompiledTraining,
  PlannedCourse,
  TrainingPlan,
  TrainingPlanRequest,
} from "../../../reviews/index.js";
import { trainingRequests } from "../../arbitraries/training/trainingRequests.js";
import {
  minus,
  NOTHING,
  order,
  plus,
  printRational,
  type Rational,
  rationalOf,
} from "../../rational/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";

/** What plans are tried on. */
export type PlanScenario = { readonly request: TrainingPlanRequest };

export function planScenarios(training: CompiledTraining): fc.Arbitrary<PlanScenario> {
  return trainingRequests(training.document).map((request) => ({ request }));
}

const MEANS = ["hours", "cost"] as const;

function sumOf(courses: readonly PlannedCourse[], what: "hours" | "cost"): Rational {
  return courses.reduce((sum, course) => plus(sum, rationalOf(course[what])), NOTHING);
}

/** Universal: nothing is spent that is not there, and nothing gets lost. */
export function planStaysWithinItsBudget(training: CompiledTraining): readonly Law[] {
  const statement = "A plan takes what its courses take, no more than the budget, and the rest is left.";
  return [
    lawOf("planStaysWithinItsBudget", statement, planScenarios(training), ({ request }) => {
      const plan = training.plan(request);
      const { budget = {} } = request;
      const ids = [...new Set(plan.courses.map(({ personId }) => personId))];
      return firstOf(MEANS, (what): Finding | null => {
        const used = sumOf(plan.courses, what);
        const limit = budget[what];
        const [left, each] =
          what === "hours" ? [plan.hoursLeft, budget.hoursPerPerson] : [plan.costLeft, budget.costPerPerson];
        const rest = limit === undefined ? null : minus(rationalOf(limit), used);
        if (rest !== null && order(rest, NOTHING) < 0) return { expected: limit, found: printRational(used) };
        const person = ids.find(
          (id) =>
            each !== undefined &&
            order(
              sumOf(
                plan.courses.filter(({ personId }) => personId === id),
                what,
              ),
              rationalOf(each),
            ) > 0,
        );
        if (person !== undefined) return { expected: each, found: person };
        return difference([printRational(used), rest && printRational(rest)], [plan[what], left]);
      });
    }),
  ];
}

/** Universal. */
export function whatIsLeftOutDoesNotFit(training: CompiledTraining): readonly Law[] {
  const statement =
    "What is left out for its hours or its cost is more than the budget has left, and there is such a budget.";
  return [
    lawOf("whatIsLeftOutDoesNotFit", statement, planScenarios(training), ({ request }) => {
      const plan = training.plan(request);
      const { budget = {} } = request;
      return firstOf(plan.notPlanned, ({ personId, reason, hours, cost, need }): Finding | null => {
        const own = plan.courses.filter((course) => course.personId === personId);
        const tried = {
          over_hours: [budget.hours, plan.courses, "hours", hours],
          over_cost: [budget.cost, plan.courses, "cost", cost],
          over_hours_of_person: [budget.hoursPerPerson, own, "hours", hours],
          over_cost_of_person: [budget.costPerPerson, own, "cost", cost],
          no_session: null,
          no_seat: null,
        } as const;
        const over = tried[reason];
        if (over === null) return null;
        const [limit, courses, what, takes] = over;
        if (limit === undefined) return { expected: "a limit", found: reason };
        const total = plus(sumOf(courses, what), rationalOf(takes));
        return order(total, rationalOf(limit)) > 0 ? null : { expected: limit, found: need.courseId };
      });
    }),
  ];
}

/** Universal: no need gets lost, and none is met twice. */
export function everyNeedIsPlannedOrTold(training: CompiledTraining): readonly Law[] {
  const statement = "Each need of each person is planned, or told with the reason why not.";
  const textOf = (rows: readonly (readonly [string, string])[]) => rows.map((row) => row.join(" ")).sort();
  return [
    lawOf("everyNeedIsPlannedOrTold", statement, planScenarios(training), ({ request }) => {
      const plan = training.plan(request);
      const needs = request.people.flatMap((person) =>
        training
          .evaluate({ ...person, period: request.period, asOf: plan.asOf })
          .needs.map(({ courseId }) => [person.personId, courseId] as const),
      );
      const met = plan.courses.flatMap(({ personId, need, courseId }) =>
        need === null ? [] : [[personId, courseId] as const],
      );
      const told = plan.notPlanned.map(({ personId, need }) => [personId, need.courseId] as const);
      return difference(textOf(needs), textOf([...met, ...told]));
    }),
  ];
}

/** For training with a course that has prerequisites. */
export function prerequisitesComeFirst(training: CompiledTraining): readonly Law[] {
  const statement =
    "Nobody is planned for a course whose prerequisites are neither passed nor planned before it.";
  const { courses } = training.document;
  if (courses.every(({ prerequisiteIds = [] }) => prerequisiteIds.length === 0)) return [];
  return [
    lawOf("prerequisitesComeFirst", statement, planScenarios(training), ({ request }) => {
      const plan = training.plan(request);
      const passed = new Map(
        request.people.map((person) => [person.personId, passedIds(training, person, plan)]),
      );
      return firstOf(plan.courses, (planned): Finding | null => {
        const { prerequisiteIds = [] } = courses.find(({ id }) => id === planned.courseId) ?? {};
        return firstOf(prerequisiteIds, (id) => beforeFinding(plan, planned, id, passed));
      });
    }),
  ];
}

function passedIds(
  training: CompiledTraining,
  person: TrainingPlanRequest["people"][number],
  { period, asOf }: TrainingPlan,
): ReadonlySet<string> {
  const { courses } = training.evaluate({ ...person, period, asOf });
  return new Set(courses.flatMap(({ id, isPassed }) => (isPassed ? [id] : [])));
}

function beforeFinding(
  plan: TrainingPlan,
  planned: PlannedCourse,
  id: string,
  passed: ReadonlyMap<string, ReadonlySet<string>>,
): Finding | null {
  if (passed.get(planned.personId)?.has(id) === true) return null;
  const before = plan.courses
    .slice(0, plan.courses.indexOf(planned))
    .find(({ personId, courseId }) => personId === planned.personId && courseId === id);
  if (before === undefined) return { expected: `${id} before`, found: planned };
  const isLate =
    before.session !== null && planned.session !== null && before.session.on >= planned.session.on;
  return isLate ? { expected: before.session, found: planned.session } : null;
}

/** For training with sessions. */
export function seatsAreNotExceeded(training: CompiledTraining): readonly Law[] {
  const statement = "A session has no more people than seats.";
  const { courses } = training.document;
  if (courses.every(({ sessions }) => sessions === undefined)) return [];
  return [
    lawOf("seatsAreNotExceeded", statement, planScenarios(training), ({ request }) => {
      const plan = training.plan(request);
      return firstOf(courses, ({ id, sessions = [] }) =>
        firstOf(sessions, ({ id: sessionId, seats = 99 }): Finding | null => {
          const taken = plan.courses.filter(
            ({ courseId, session }) => courseId === id && session?.id === sessionId,
          ).length;
          return taken > seats ? { expected: seats, found: taken } : null;
        }),
      );
    }),
  ];
}

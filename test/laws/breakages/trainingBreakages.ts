import {
  type CompiledTraining,
  compileTraining,
  type TrainingPlan,
  type TrainingPlanRequest,
  type TrainingResult,
} from "attainment/reviews";
import { type TrainingLawId, trainingLaws } from "attainment/testing";
import { type Breakage, changedNodes } from "./breakage.js";

const course = (id: string, more: object = {}) => ({ id, hours: "8", cost: "100", ...more });
const need = (id: string, courseId: string, priority: string) => ({
  id,
  source: "market",
  courseIds: [courseId],
  priority,
});

/** Training with all that a law looks at. */
export const fixedTraining = {
  kind: "training",
  id: "fixed",
  courses: [
    course("first", { sessions: [{ id: "s", on: "2026-08-03", seats: 1 }] }),
    course("second", { hours: "2.5", prerequisiteIds: ["first"] }),
    course("third", { passFrom: "60" }),
  ],
  programs: [{ id: "start", kind: "onboarding", courseIds: ["third"], within: { days: 90 } }],
  needs: [
    need("a", "second", "3"),
    need("b", "third", "2"),
    {
      id: "c",
      source: "competencyGap",
      gap: { measure: "review.listening", required: "4" },
      courseIds: ["first"],
    },
  ],
};

function broken(fault: string, breakIt: (sound: CompiledTraining) => Partial<CompiledTraining>): Breakage {
  const sound = compileTraining(fixedTraining);
  return {
    fault,
    sound: trainingLaws(fixedTraining),
    broken: trainingLaws({ ...sound, ...breakIt(sound) }),
  };
}

/** Another document under the name of the sound one. */
function otherPlan(document: object): (sound: CompiledTraining) => Partial<CompiledTraining> {
  return () => ({ plan: compileTraining({ ...fixedTraining, ...document }).plan });
}

function changedPlan(change: (plan: TrainingPlan, request: TrainingPlanRequest) => TrainingPlan) {
  return (sound: CompiledTraining): Partial<CompiledTraining> => ({
    plan: (request, options) => change(sound.plan(request, options), request),
  });
}

function changedResult(change: (result: TrainingResult) => TrainingResult) {
  return (sound: CompiledTraining): Partial<CompiledTraining> => ({
    evaluate: (facts, options) => change(sound.evaluate(facts, options)),
  });
}

let runs = 0;

/** For each law, faults on which it has to fail. */
export const trainingBreakages: Readonly<Record<TrainingLawId, readonly Breakage[]>> = {
  planStaysWithinItsBudget: [
    broken("a budget that is not looked at", (sound) => ({
      plan: ({ budget: _budget, ...request }, options) => sound.plan(request, options),
    })),
    broken(
      "hours that are not counted",
      changedPlan((plan) => ({ ...plan, hours: "0" })),
    ),
  ],
  whatIsLeftOutDoesNotFit: [
    broken("a budget of which half is kept back", (sound) => ({
      plan: (request, options) => {
        const { hours } = request.budget ?? {};
        const budget = hours === undefined ? request.budget : { ...request.budget, hours: Number(hours) / 2 };
        return sound.plan({ ...request, ...(budget === undefined ? {} : { budget }) }, options);
      },
    })),
  ],
  everyNeedIsPlannedOrTold: [
    broken(
      "needs that are left out and not told",
      changedPlan((plan) => ({ ...plan, notPlanned: [] })),
    ),
  ],
  prerequisitesComeFirst: [
    broken(
      "prerequisites that are forgotten",
      otherPlan({ courses: fixedTraining.courses.map(({ id }) => course(id)) }),
    ),
  ],
  seatsAreNotExceeded: [
    broken(
      "one seat more than there is",
      otherPlan({
        courses: [
          course("first", { sessions: [{ id: "s", on: "2026-08-03", seats: 2 }] }),
          ...fixedTraining.courses.slice(1),
        ],
      }),
    ),
  ],
  requiredIsPassedOrOpen: [
    broken(
      "courses that are open and not told",
      changedResult((result) => ({
        ...result,
        programs: result.programs.map((program) => ({ ...program, open: [] })),
      })),
    ),
  ],
  orderIsIrrelevant: [
    broken("only the first person", (sound) => ({
      plan: (request, options) => sound.plan({ ...request, people: request.people.slice(0, 1) }, options),
    })),
  ],
  laterRecordsChangeNothing: [
    broken("records of all days", (sound) => ({
      evaluate: (facts, options) => {
        const { asOf } = sound.evaluate(facts);
        return { ...sound.evaluate({ ...facts, asOf: "2030-01-01" }, options), asOf };
      },
    })),
  ],
  tracedEqualsUntraced: [
    broken("a trace that changes the result", (sound) => ({
      evaluate: (facts, options) => {
        const result = sound.evaluate(facts, options);
        return options?.trace === undefined ? result : { ...result, needs: [] };
      },
    })),
  ],
  traceReplays: [
    broken(
      "a trace that tells of one course more",
      changedResult((result) =>
        changedNodes(result, (node) =>
          node.id === "training.fixed.required" && node.value !== null ? { ...node, value: "7" } : node,
        ),
      ),
    ),
  ],
  runsAreEqual: [
    broken(
      "a result that counts its runs",
      changedResult((result) => {
        runs += 1;
        return { ...result, unmetNeeds: [{ id: String(runs), reason: "all_passed" }] };
      }),
    ),
  ],
  inputStaysAsItWas: [
    broken("people that are put in order where they stand", (sound) => ({
      plan: (request, options) => {
        const order = (a: { readonly personId: string }, b: { readonly personId: string }) =>
          a.personId < b.personId ? -1 : 1;
        // The list that was handed over, and not a copy: that is the fault.
        if (Array.isArray(request.people)) request.people.sort(order);
        return sound.plan(request, options);
      },
    })),
  ],
};

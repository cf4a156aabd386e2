import type fc from "fast-check";
import { addDays, parsePeriod } from "../../../kernel/calendar/index.js";
import type { CompiledTraining, TrainingFacts } from "../../../reviews/index.js";
import { trainingFacts } from "../../arbitraries/training/trainingFacts.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { replayFinding, tracedFinding } from "../traceFindings.js";
import { planScenarios } from "./planLaws.js";

/** What is known about one person. */
type TrainingScenario = { readonly facts: TrainingFacts };

function scenarios(training: CompiledTraining): fc.Arbitrary<TrainingScenario> {
  return trainingFacts(training.document).map((facts) => ({ facts }));
}

/** For training with an onboarding program, of which everything is required once. */
export function requiredIsPassedOrOpen(training: CompiledTraining): readonly Law[] {
  const statement = "Each course that an onboarding program requires is passed or open.";
  const own = (training.document.programs ?? []).filter(({ kind }) => kind === "onboarding");
  if (own.length === 0) return [];
  return [
    lawOf("requiredIsPassedOrOpen", statement, scenarios(training), ({ facts }) => {
      const { programs } = training.evaluate(facts);
      return firstOf(own, ({ id }): Finding | null => {
        const standing = programs.find((program) => program.id === id);
        if (standing === undefined) return { expected: id, found: programs };
        return difference(standing.required, standing.passed + standing.open.length, { program: id });
      });
    }),
  ];
}

/** Universal: of records, and of people in a request. */
export function orderIsIrrelevant(training: CompiledTraining): readonly Law[] {
  const statement = "The same people with the same records in another order get the same plan.";
  return [
    lawOf("orderIsIrrelevant", statement, planScenarios(training), ({ request }) => {
      const people = request.people.map((person) => ({ ...person, records: [...person.records].reverse() }));
      return difference(training.plan(request), training.plan({ ...request, people: people.reverse() }));
    }),
  ];
}

/** Universal: what is not known yet decides nothing. */
export function laterRecordsChangeNothing(training: CompiledTraining): readonly Law[] {
  const statement =
    "Without the records after the last known day the result is the same, but for their list.";
  return [
    lawOf("laterRecordsChangeNothing", statement, scenarios(training), ({ facts }) => {
      const { laterRecords: _later, ...rest } = training.evaluate(facts);
      const last = facts.asOf ?? addDays(parsePeriod(facts.period).to, -1);
      const records = facts.records.filter(({ completedOn }) => (completedOn ?? "") <= last);
      const { laterRecords: _none, ...without } = training.evaluate({ ...facts, records });
      return difference(without, rest);
    }),
  ];
}

/** Universal. */
export function tracedEqualsUntraced(training: CompiledTraining): readonly Law[] {
  const statement = "A result with its trace is the result without it.";
  return [
    lawOf("tracedEqualsUntraced", statement, scenarios(training), ({ facts }) =>
      tracedFinding(training.evaluate(facts), training.evaluate(facts, { trace: true })),
    ),
  ];
}

/** Universal. */
export function traceReplays(training: CompiledTraining): readonly Law[] {
  const statement = "Every number of the trace follows from what the trace itself shows.";
  return [
    lawOf("traceReplays", statement, scenarios(training), ({ facts }) =>
      replayFinding(training.evaluate(facts, { trace: true })),
    ),
  ];
}

/** Universal: with and without a trace. */
export function runsAreEqual(training: CompiledTraining): readonly Law[] {
  const statement = "The same facts give the same result, to the byte.";
  return [
    lawOf("runsAreEqual", statement, scenarios(training), ({ facts }) =>
      firstOf([{}, { trace: true }] as const, (options) =>
        difference(training.evaluate(facts, options), training.evaluate(facts, options)),
      ),
    ),
  ];
}

/** Universal: an evaluation and a plan. */
export function inputStaysAsItWas(training: CompiledTraining): readonly Law[] {
  const statement = "An evaluation and a plan leave what they are handed as it is.";
  return [
    lawOf("inputStaysAsItWas", statement, planScenarios(training), ({ request }) => {
      const copy: typeof request = JSON.parse(JSON.stringify(request));
      const { people, period } = copy;
      for (const person of people) training.evaluate({ ...person, period });
      training.plan(copy);
      return difference(request, copy);
    }),
  ];
}

import type { CompiledProgram, Facts, PersonClose } from "../../../program/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { replayFinding, tracedFinding } from "../traceFindings.js";
import { lastMonth, monthsScenarios, REPORT } from "./programCase.js";

/** Universal: with a node for each deal, and without. */
export function tracedEqualsUntraced(program: CompiledProgram): readonly Law[] {
  const statement = "A person's result with its trace is the result without it.";
  return [
    lawOf("tracedEqualsUntraced", statement, monthsScenarios(program), (sample) => {
      const facts = lastMonth(program, sample);
      const whole = program.evaluate(facts, REPORT);
      return firstOf(whole.people.slice(0, 2), (person) =>
        tracedFinding(person, only(program, facts, person.id, traceOf(whole.people.indexOf(person)))),
      );
    }),
  ];
}

/** Universal. */
export function traceReplays(program: CompiledProgram): readonly Law[] {
  const statement = "Every number of a person's trace follows from what the trace itself shows.";
  return [
    lawOf("traceReplays", statement, monthsScenarios(program), (sample) => {
      const facts = lastMonth(program, sample);
      return firstOf([0, 1], (place) => {
        const id = facts.people[place]?.id ?? "";
        const [person] = program.evaluate(facts, { ...REPORT, only: [id], trace: traceOf(place) }).people;
        return person === undefined ? null : replayFinding(person);
      });
    }),
  ];
}

/** Universal. */
export function runsAreEqual(program: CompiledProgram): readonly Law[] {
  const statement = "The same facts give the same close, to the byte.";
  return [
    lawOf("runsAreEqual", statement, monthsScenarios(program), (sample) => {
      const facts = lastMonth(program, sample);
      return difference(program.evaluate(facts, REPORT), program.evaluate(facts, REPORT));
    }),
  ];
}

/** Universal: also of the state that is handed on. */
export function inputStaysAsItWas(program: CompiledProgram): readonly Law[] {
  const statement = "An evaluation leaves the facts and the state that it is handed as they are.";
  return [
    lawOf("inputStaysAsItWas", statement, monthsScenarios(program), (sample): Finding | null => {
      const facts = lastMonth(program, sample);
      const before = JSON.stringify(facts);
      program.evaluate(facts, REPORT);
      program.split(facts, REPORT);
      return before === JSON.stringify(facts) ? null : difference(JSON.parse(before), facts);
    }),
  ];
}

/** One person with a node for each deal, the other without. */
function traceOf(place: number): true | "lines" {
  return place % 2 === 0 ? true : "lines";
}

/** The one person of a call that lists no other; what is not there shows as a person without a result. */
function only(program: CompiledProgram, facts: Facts, id: string, trace: true | "lines"): PersonClose {
  const [person] = program.evaluate(facts, { ...REPORT, only: [id], trace }).people;
  if (person === undefined) throw new Error(`${id} is not listed`);
  return person;
}

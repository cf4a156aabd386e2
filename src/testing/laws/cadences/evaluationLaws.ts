import type { CompiledCadence } from "../../../kernel/cadence/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { replayFinding, tracedFinding } from "../traceFindings.js";
import { cadenceScenarios } from "./cadenceCase.js";

/** Universal. */
export function tracedEqualsUntraced(cadence: CompiledCadence): readonly Law[] {
  const statement = "A result with its trace is the result without it.";
  return [
    lawOf("tracedEqualsUntraced", statement, cadenceScenarios(cadence), ({ facts }) =>
      tracedFinding(cadence.evaluate(facts), cadence.evaluate(facts, { trace: true })),
    ),
  ];
}

/** Universal. */
export function traceReplays(cadence: CompiledCadence): readonly Law[] {
  const statement = "Every number of the trace follows from what the trace itself shows.";
  return [
    lawOf("traceReplays", statement, cadenceScenarios(cadence), ({ facts }) =>
      replayFinding(cadence.evaluate(facts, { trace: true })),
    ),
  ];
}

/** Universal: with and without a trace. */
export function runsAreEqual(cadence: CompiledCadence): readonly Law[] {
  const statement = "The same facts give the same result, to the byte.";
  return [
    lawOf("runsAreEqual", statement, cadenceScenarios(cadence), ({ facts }) =>
      firstOf([{}, { trace: true }] as const, (options) =>
        difference(cadence.evaluate(facts, options), cadence.evaluate(facts, options)),
      ),
    ),
  ];
}

/** Universal. */
export function inputStaysAsItWas(cadence: CompiledCadence): readonly Law[] {
  const statement = "An evaluation leaves the facts that it is handed as they are.";
  return [
    lawOf("inputStaysAsItWas", statement, cadenceScenarios(cadence), ({ facts }) => {
      const copy = JSON.parse(JSON.stringify(facts));
      cadence.evaluate(copy);
      return difference(facts, copy);
    }),
  ];
}

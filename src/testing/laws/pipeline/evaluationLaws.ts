import type { CompiledStageModel } from "../../../pipeline/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { replayFinding, tracedFinding } from "../traceFindings.js";
import { pipelineScenarios } from "./pipelineCase.js";

/** Universal. */
export function tracedEqualsUntraced(model: CompiledStageModel): readonly Law[] {
  const statement = "A result with its trace is the result without it.";
  return [
    lawOf("tracedEqualsUntraced", statement, pipelineScenarios(model), ({ facts }) =>
      tracedFinding(model.evaluate(facts), model.evaluate(facts, { trace: true })),
    ),
  ];
}

/** Universal. */
export function traceReplays(model: CompiledStageModel): readonly Law[] {
  const statement = "Every number of the trace follows from what the trace itself shows.";
  return [
    lawOf("traceReplays", statement, pipelineScenarios(model), ({ facts }) =>
      replayFinding(model.evaluate(facts, { trace: true })),
    ),
  ];
}

/** Universal: with and without a trace. */
export function runsAreEqual(model: CompiledStageModel): readonly Law[] {
  const statement = "The same facts give the same result, to the byte.";
  return [
    lawOf("runsAreEqual", statement, pipelineScenarios(model), ({ facts }) =>
      firstOf([{}, { trace: true }] as const, (options) =>
        difference(model.evaluate(facts, options), model.evaluate(facts, options)),
      ),
    ),
  ];
}

/** Universal. */
export function inputStaysAsItWas(model: CompiledStageModel): readonly Law[] {
  const statement = "An evaluation leaves the facts that it is handed as they are.";
  return [
    lawOf("inputStaysAsItWas", statement, pipelineScenarios(model), ({ facts }) => {
      const copy: typeof facts = JSON.parse(JSON.stringify(facts));
      model.evaluate(copy);
      return difference(JSON.parse(JSON.stringify(facts)), copy);
    }),
  ];
}

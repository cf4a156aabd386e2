import type { CompiledLadder } from "../../../tiers/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { replayFinding, tracedFinding } from "../traceFindings.js";
import { periodScenarios } from "./ladderCase.js";

/** Universal. */
export function tracedEqualsUntraced(ladder: CompiledLadder): readonly Law[] {
  const statement = "A result with its trace is the result without it.";
  return [
    lawOf("tracedEqualsUntraced", statement, periodScenarios(ladder), ({ facts }) =>
      tracedFinding(ladder.evaluate(facts), ladder.evaluate(facts, { trace: true })),
    ),
  ];
}

/** Universal. */
export function traceReplays(ladder: CompiledLadder): readonly Law[] {
  const statement = "Every position and verdict of the trace follows from what the trace itself shows.";
  return [
    lawOf("traceReplays", statement, periodScenarios(ladder), ({ facts }) =>
      replayFinding(ladder.evaluate(facts, { trace: true })),
    ),
  ];
}

/** Universal: with and without a trace. */
export function runsAreEqual(ladder: CompiledLadder): readonly Law[] {
  const statement = "The same facts give the same result, to the byte.";
  return [
    lawOf("runsAreEqual", statement, periodScenarios(ladder), ({ facts }) =>
      firstOf([{}, { trace: true }] as const, (options) =>
        difference(ladder.evaluate(facts, options), ladder.evaluate(facts, options)),
      ),
    ),
  ];
}

/** Universal. */
export function inputStaysAsItWas(ladder: CompiledLadder): readonly Law[] {
  const statement = "An evaluation leaves the facts that it is handed as they are.";
  return [
    lawOf("inputStaysAsItWas", statement, periodScenarios(ladder), ({ facts }) => {
      const copy = JSON.parse(JSON.stringify(facts));
      ladder.evaluate(copy);
      return difference(facts, copy);
    }),
  ];
}

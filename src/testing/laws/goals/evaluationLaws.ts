import type { CompiledGoalTree } from "../../../goals/index.js";
import { leads } from "../kpi/leads.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { nodesOf, replayFinding, tracedFinding } from "../traceFindings.js";
import { goalScenarios } from "./goalCase.js";

/** Universal. */
export function tracedEqualsUntraced(tree: CompiledGoalTree): readonly Law[] {
  const statement = "A result with its trace is the result without it.";
  return [
    lawOf("tracedEqualsUntraced", statement, goalScenarios(tree), ({ facts }) =>
      tracedFinding(tree.evaluate(facts), tree.evaluate(facts, { trace: true })),
    ),
  ];
}

/** Universal. */
export function traceReplays(tree: CompiledGoalTree): readonly Law[] {
  const statement = "Every number of the trace follows from what the trace itself shows.";
  return [
    lawOf("traceReplays", statement, goalScenarios(tree), ({ facts }) =>
      replayFinding(tree.evaluate(facts, { trace: true })),
    ),
  ];
}

/** Universal. */
export function refsResolve(tree: CompiledGoalTree): readonly Law[] {
  const statement = "Every part of the trace points to the place in the document that it comes from.";
  return [
    lawOf("refsResolve", statement, goalScenarios(tree), ({ facts }) => {
      const { trace } = tree.evaluate(facts, { trace: true });
      if (trace === undefined) return { expected: "a trace", found: null };
      return firstOf(nodesOf(trace), ({ id, ref }) =>
        leads(tree.document, ref) ? null : { expected: "a place in the document", found: ref, node: id },
      );
    }),
  ];
}

/** Universal: with and without a trace. */
export function runsAreEqual(tree: CompiledGoalTree): readonly Law[] {
  const statement = "The same facts give the same result, to the byte.";
  return [
    lawOf("runsAreEqual", statement, goalScenarios(tree), ({ facts }) =>
      firstOf([{}, { trace: true }] as const, (options) =>
        difference(tree.evaluate(facts, options), tree.evaluate(facts, options)),
      ),
    ),
  ];
}

/** Universal. */
export function inputStaysAsItWas(tree: CompiledGoalTree): readonly Law[] {
  const statement = "An evaluation leaves the facts that it is handed as they are.";
  return [
    lawOf("inputStaysAsItWas", statement, goalScenarios(tree), ({ facts }) => {
      const copy: typeof facts = JSON.parse(JSON.stringify(facts));
      tree.evaluate(copy);
      return difference(facts, copy);
    }),
  ];
}

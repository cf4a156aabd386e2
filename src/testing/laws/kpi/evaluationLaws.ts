import type { CompiledRubric } from "../../../kpi/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { nodesOf, replayFinding, tracedFinding } from "../traceFindings.js";
import { leads } from "./leads.js";
import { onePerson } from "./rubricCase.js";

/** Universal. */
export function tracedEqualsUntraced(rubric: CompiledRubric): readonly Law[] {
  const statement = "A result with its trace is the result without it.";
  return [
    lawOf("tracedEqualsUntraced", statement, onePerson(rubric), ({ facts }) =>
      tracedFinding(rubric.evaluate(facts), rubric.evaluate(facts, { trace: true })),
    ),
  ];
}

/** Universal. */
export function traceReplays(rubric: CompiledRubric): readonly Law[] {
  const statement = "Every number of the trace follows from what the trace itself shows.";
  return [
    lawOf("traceReplays", statement, onePerson(rubric), ({ facts }) =>
      replayFinding(rubric.evaluate(facts, { trace: true })),
    ),
  ];
}

/** Universal. */
export function refsResolve(rubric: CompiledRubric): readonly Law[] {
  const statement = "Every part of the trace points to the place in the document that it comes from.";
  return [
    lawOf("refsResolve", statement, onePerson(rubric), ({ facts }) => {
      const { trace } = rubric.evaluate(facts, { trace: true });
      if (trace === undefined) return { expected: "a trace", found: null };
      return firstOf(nodesOf(trace), ({ id, ref }) =>
        leads(rubric.document, ref) ? null : { expected: "a place in the document", found: ref, node: id },
      );
    }),
  ];
}

/** Universal: with and without a trace. */
export function runsAreEqual(rubric: CompiledRubric): readonly Law[] {
  const statement = "The same facts give the same result, to the byte.";
  return [
    lawOf("runsAreEqual", statement, onePerson(rubric), ({ facts }) =>
      firstOf([{}, { trace: true }] as const, (options) =>
        difference(rubric.evaluate(facts, options), rubric.evaluate(facts, options)),
      ),
    ),
  ];
}

/** Universal. */
export function inputStaysAsItWas(rubric: CompiledRubric): readonly Law[] {
  const statement = "An evaluation leaves the facts that it is handed as they are.";
  return [
    lawOf("inputStaysAsItWas", statement, onePerson(rubric), ({ facts }) => {
      const copy: typeof facts = JSON.parse(JSON.stringify(facts));
      rubric.evaluate(copy);
      return difference(facts, copy);
    }),
  ];
}

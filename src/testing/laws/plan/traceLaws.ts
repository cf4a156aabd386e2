import type { CompiledPlan } from "../../../incentives/index.js";
import type { TraceNode } from "../../../kernel/index.js";
import { firstOf, type Law, lawOf } from "../law.js";
import { nodesOf, replayFinding, tracedFinding } from "../traceFindings.js";
import { factsScenarios } from "./planCase.js";
import { resolves } from "./resolves.js";

/** With a node for each deal, and without. */
const TRACES = [true, "lines"] as const;

/** Universal. */
export function tracedEqualsUntraced(plan: CompiledPlan): readonly Law[] {
  const statement = "A statement with its trace is the statement without it.";
  return [
    lawOf("tracedEqualsUntraced", statement, factsScenarios(plan), ({ facts }) =>
      firstOf(TRACES, (trace) => tracedFinding(plan.evaluate(facts), plan.evaluate(facts, { trace }))),
    ),
  ];
}

/** Universal. */
export function traceReplays(plan: CompiledPlan): readonly Law[] {
  const statement = "Every number of the trace follows from what the trace itself shows.";
  return [
    lawOf("traceReplays", statement, factsScenarios(plan), ({ facts }) =>
      firstOf(TRACES, (trace) => replayFinding(plan.evaluate(facts, { trace }))),
    ),
  ];
}

/** Universal. `render` writes the explanation. */
export function textComesFromTheTrace(
  plan: CompiledPlan,
  render: (trace: TraceNode) => string,
): readonly Law[] {
  const statement = "Every number of the explanation in words stands in the trace.";
  return [
    lawOf("textComesFromTheTrace", statement, factsScenarios(plan), ({ facts }) => {
      const { trace } = plan.evaluate(facts, { trace: "lines" });
      if (trace === undefined) return { expected: "a trace", found: null };
      const known = new Set(numbersIn(JSON.stringify(trace)));
      return firstOf(render(trace).split("\n"), (line) => {
        const unknown = numbersIn(line).find((number) => !known.has(number));
        return unknown === undefined
          ? null
          : { line: line.trim(), expected: "numbers of the trace", found: unknown };
      });
    }),
  ];
}

/** Universal. */
export function refsResolve(plan: CompiledPlan): readonly Law[] {
  const statement = "Every part of the trace points to the place in the document that it comes from.";
  return [
    lawOf("refsResolve", statement, factsScenarios(plan), ({ facts }) => {
      const { trace } = plan.evaluate(facts, { trace: "lines" });
      if (trace === undefined) return { expected: "a trace", found: null };
      return firstOf(nodesOf(trace), ({ id, ref }: TraceNode) =>
        resolves(plan.versions, ref) ? null : { expected: "a place in the document", found: ref, node: id },
      );
    }),
  ];
}

function numbersIn(text: string): readonly string[] {
  return text.match(/-?\d+(?:\.\d+)?/g) ?? [];
}

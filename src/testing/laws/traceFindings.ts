import type { Outcome, TraceNode } from "../../kernel/index.js";
import { replayTrace } from "../replay/index.js";
import { difference, type Finding, firstOf } from "./law.js";

/** What is wrong with the outcome of a traced run, against the same run without a trace. */
export function tracedFinding(untraced: Outcome, traced: Outcome): Finding | null {
  const { trace: _trace, ...rest } = traced;
  return difference(untraced, rest);
}

/** The first node, innermost first, whose replay is not its value; and whether the root is the result. */
export function replayFinding(result: Outcome): Finding | null {
  const { trace } = result;
  if (trace === undefined) return { expected: "a trace", found: null };
  const wrong = firstOf(nodesOf(trace), (node) =>
    difference(replayTrace(node), node.value, { node: withoutParts(node) }),
  );
  return wrong ?? difference(result.value, trace.value, { node: trace.id });
}

/** Every node of a trace, innermost first. */
export function nodesOf(node: TraceNode): readonly TraceNode[] {
  return [...node.children.flatMap(nodesOf), node];
}

/** A node as a scenario shows it: what it holds itself, and of its parts the values. */
function withoutParts({ children, ...own }: TraceNode): unknown {
  return { ...own, parts: children.map(({ id, kind, value }) => ({ id, kind, value })) };
}

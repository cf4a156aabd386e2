import type { CompiledPlan } from "../../../incentives/index.js";
import type { TraceNode } from "../../../kernel/index.js";
import { order, printRational } from "../../rational/index.js";
import { verdictOf } from "../../replay/replayStep.js";
import { numberOf, operandOf } from "../../replay/spanOf.js";
import { type Finding, firstOf, type Law, lawOf } from "../law.js";
import { nodesOf } from "../traceFindings.js";
import { factsScenarios } from "./planCase.js";

/** Universal: for every cap and floor that acts, wherever it stands, before what stands behind it. */
export function capsAndFloorsBound(plan: CompiledPlan): readonly Law[] {
  const statement = "No value leaves a cap above it, and none leaves a floor below it.";
  return [
    lawOf("capsAndFloorsBound", statement, factsScenarios(plan), ({ facts }) => {
      const { trace } = plan.evaluate(facts, { trace: true });
      return trace === undefined ? { expected: "a trace", found: null } : firstOf(nodesOf(trace), passed);
    }),
  ];
}

function passed(node: TraceNode): Finding | null {
  if ((node.kind !== "cap" && node.kind !== "floor") || verdictOf(node) !== "met") return null;
  const [value, bound] = [numberOf(node), operandOf(node, "at")];
  if (value === null || bound === null) return null;
  const isKept = node.kind === "cap" ? order(value.low, bound.high) <= 0 : order(value.high, bound.low) >= 0;
  if (isKept) return null;
  const word = node.kind === "cap" ? "at most" : "at least";
  return { node: node.id, expected: `${word} ${printRational(bound.high)}`, found: node.value };
}

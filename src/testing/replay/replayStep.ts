import type { TraceNode } from "../../kernel/index.js";
import { least, most } from "../rational/index.js";
import { roundSpan } from "./roundSpan.js";
import { plusSpan, type Span, timesSpan } from "./span.js";
import { numberOf, operandOf } from "./spanOf.js";

/** What a step made of the value before it: its first child is that value, a condition among them says whether it acts. */
export function replayStep(node: TraceNode): Span | null {
  const before = numberOf(node.children[0]);
  if (before === null) return null;
  const verdict = verdictOf(node);
  if (verdict === "met") return act(node, before);
  return verdict === "missing" && node.kind === "gate" ? missingGate(node, before) : before;
}

/** What the condition of a step came to; without one a step always acts. */
export function verdictOf({ children }: TraceNode): string {
  return children.slice(1).find(({ kind }) => kind === "condition")?.value ?? "met";
}

function missingGate(node: TraceNode, before: Span): Span | null {
  const { whenMissing } = node.params;
  return whenMissing === "open" ? before : whenMissing === "close" ? act(node, before) : null;
}

function act(node: TraceNode, before: Span): Span | null {
  const { kind, rounding } = node;
  if (kind === "round") return rounding === undefined ? null : roundSpan(before, rounding);
  const operand = operandOf(node, operands[kind] ?? "");
  if (operand === null) return null;
  switch (kind) {
    case "multiply":
      return timesSpan(before, operand);
    case "add":
      return plusSpan(before, operand);
    case "cap":
      return { low: least(before.low, operand.low), high: least(before.high, operand.high) };
    case "floor":
      return { low: most(before.low, operand.low), high: most(before.high, operand.high) };
    default:
      return operand;
  }
}

/** The constant that each kind of step works with. */
const operands: Readonly<Record<string, string>> = {
  multiply: "by",
  add: "amount",
  cap: "at",
  floor: "at",
  gate: "set",
  replace: "value",
};

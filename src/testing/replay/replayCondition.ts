import type { TraceNode, Verdict } from "../../kernel/index.js";
import { replayLeaf } from "./replayLeaf.js";

/** The verdict of a condition: of a test from what it found, of several joined by strong Kleene logic. */
export function replayCondition(node: TraceNode): Verdict {
  const { children, params } = node;
  switch (params.join) {
    case undefined:
      return replayLeaf(node);
    case "not":
      return contrary[children[0]?.value ?? "missing"] ?? "missing";
    case "all":
      return joined(children, children.length);
    case "any":
      return joined(children, 1);
    default:
      return joined(children, Number(params.atLeast));
  }
}

const contrary: Readonly<Record<string, Verdict>> = { met: "unmet", unmet: "met", missing: "missing" };

/** Met where enough parts are met; unmet where too few could still be, were every missing one met; else missing. */
function joined(parts: readonly TraceNode[], need: number): Verdict {
  const met = parts.filter(({ value }) => value === "met").length;
  const missing = parts.filter(({ value }) => value === "missing").length;
  return met >= need ? "met" : met + missing < need ? "unmet" : "missing";
}

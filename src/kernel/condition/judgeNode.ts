import type { BranchNode, ConditionNode, Reading } from "./conditionNode.js";
import type { Verdict } from "./types.js";

/** How a value of a field is found in a source. */
export type Reader<Source> = (source: Source, field: string) => Reading;

const negation: Readonly<Record<Verdict, Verdict>> = { met: "unmet", unmet: "met", missing: "missing" };

/** Judges a condition, and stops as soon as the rest can no longer change the verdict. */
export function judgeNode<Source>(node: ConditionNode, source: Source, read: Reader<Source>): Verdict {
  if (node.join === null) return node.test(read(source, node.field));
  if (node.join === "not") return negation[judgeNode(node.part, source, read)];
  let met = 0;
  let unmet = 0;
  for (const part of node.parts) {
    const verdict = judgeNode(part, source, read);
    if (verdict === "met") met += 1;
    else if (verdict === "unmet") unmet += 1;
    if (met >= node.need || node.parts.length - unmet < node.need) break;
  }
  return verdictOf(node, met, unmet);
}

/**
 * Strong Kleene logic by counting: met where enough parts are met, unmet where too few are left to become met even if
 * every missing one were, else missing.
 */
export function verdictOf({ need, parts }: BranchNode, met: number, unmet: number): Verdict {
  return met >= need ? "met" : parts.length - unmet < need ? "unmet" : "missing";
}

/** The verdict on the contrary. */
export function negate(verdict: Verdict): Verdict {
  return negation[verdict];
}

import type { Fraction } from "../../kernel/decimal/index.js";
import type { GoalNumbers, GoalReadings } from "../goalFunction.js";
import type { Judged } from "./judged.js";
import { runsIn } from "./ownFigures.js";

/**
 * The numbers of goals as measures, of those that run in the period. Where it touches several goals of one key and owner
 * (those of its months), the key does not say which one is meant, and its numbers are null.
 */
export function numbersOf(
  listed: readonly Judged[],
  expected: (node: Judged["node"]) => Fraction | null,
  readings: GoalReadings,
): readonly GoalNumbers[] {
  const running = listed.filter(({ node }) => runsIn(node, readings));
  const seen = new Map<string, GoalNumbers>();
  for (const { node, progress, actual, target } of running) {
    const ownerId = node.goal.ownerId ?? null;
    const name = JSON.stringify([ownerId, node.key]);
    const known = { goalId: node.goal.id, key: node.key, ownerId };
    const first = seen.get(name);
    if (first === undefined) seen.set(name, { ...known, progress, actual, target, expected: expected(node) });
    else seen.set(name, { ...first, progress: null, actual: null, target: null, expected: null });
  }
  return [...seen.values()];
}

import type { GoalNumbers, GoalReadings } from "../goalFunction.js";
import type { Judged } from "./judged.js";
import { isOutside } from "./ownFigures.js";

/**
 * The numbers of goals as measures, of those that run in the period. Where it touches several goals of one key and owner
 * (those of its months), the key does not say which one is meant, and its numbers are null.
 */
export function numbersOf(listed: readonly Judged[], readings: GoalReadings): readonly GoalNumbers[] {
  const running = listed.filter(({ node }) => !isOutside(node, readings));
  const seen = new Map<string, GoalNumbers>();
  for (const { node, progress, actual, target } of running) {
    const ownerId = node.goal.ownerId ?? null;
    const name = JSON.stringify([ownerId, node.key]);
    const known = { goalId: node.goal.id, key: node.key, ownerId };
    const first = seen.get(name);
    if (first === undefined) seen.set(name, { ...known, progress, actual, target });
    else seen.set(name, { ...first, progress: null, actual: null, target: null });
  }
  return [...seen.values()];
}

import type { GoalNode } from "./goalNode.js";

/** The measures that goals read, each once, by UTF-16 code units. */
export function measuresOf(goals: readonly GoalNode[]): readonly string[] {
  const names = goals.flatMap(({ goal, baseline, target, low, high }) => [
    goal.measure,
    ...[baseline, target, low, high].map((quantity) => quantity?.measure),
  ]);
  return [...new Set(names.flatMap((name) => name ?? []))].sort();
}

import { parsePeriod } from "../../kernel/calendar/index.js";
import { byText } from "../../kernel/order/index.js";
import type { Goal } from "../types.js";

/**
 * The goals of each level, from the top down, without keys that would stand for two goals of one owner at a time: one that
 * a goal of a level above has stays there, and of two on one level neither has it.
 */
export function withoutClashingKeys(
  top: Goal,
  levels: readonly (readonly Goal[])[],
): readonly (readonly Goal[])[] {
  const kept = new Map([[nameOf(top), [top]]]);
  return levels.map((goals) => {
    const clashing = clashesOf(goals, kept);
    for (const goal of goals) {
      if (goal.key === undefined || clashing.has(goal)) continue;
      const own = kept.get(nameOf(goal));
      if (own === undefined) kept.set(nameOf(goal), [goal]);
      else own.push(goal);
    }
    return goals.map((goal) => {
      if (!clashing.has(goal)) return goal;
      const { key: _key, ...rest } = goal;
      return rest;
    });
  });
}

/** Whose key it is. */
function nameOf({ ownerId, key }: Goal): string {
  return JSON.stringify([ownerId ?? null, key ?? null]);
}

/** The goals of a level that clash with one another or with one above. */
function clashesOf(goals: readonly Goal[], kept: ReadonlyMap<string, readonly Goal[]>): ReadonlySet<Goal> {
  const groups = new Map<string, Goal[]>();
  for (const goal of goals) {
    if (goal.key === undefined) continue;
    const group = groups.get(nameOf(goal));
    if (group === undefined) groups.set(nameOf(goal), [goal]);
    else group.push(goal);
  }
  return new Set([...groups].flatMap(([name, group]) => overlapping([...(kept.get(name) ?? []), ...group])));
}

/** Those whose period overlaps that of another, found in order of time. */
function overlapping(goals: readonly Goal[]): readonly Goal[] {
  if (goals.length < 2) return [];
  const timed = goals.map((goal) => ({ goal, ...parsePeriod(goal.period) }));
  const sorted = timed.sort(byText(({ from }) => from));
  let last = sorted[0];
  return sorted.slice(1).flatMap((each) => {
    const before = last;
    if (before === undefined || each.to > before.to) last = each;
    return before !== undefined && each.from < before.to ? [before.goal, each.goal] : [];
  });
}

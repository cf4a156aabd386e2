import type { Period } from "../../kernel/calendar/index.js";
import type { Goal } from "../types.js";

/** The periods, each once, of goals that read one measure of one owner, for each goal in turn; none without a measure. */
export function sharedPeriods(
  goals: readonly { readonly goal: Goal; readonly period: Period }[],
): readonly (readonly Period[])[] {
  const groups = new Map<string, Map<string, Period>>();
  const named = goals.map(({ goal: { ownerId, measure }, period }) => {
    if (measure === undefined) return null;
    const name = JSON.stringify([ownerId ?? null, measure]);
    const group = groups.get(name) ?? new Map<string, Period>();
    groups.set(name, group.set(period.id, period));
    return name;
  });
  const lists = new Map([...groups].map(([name, periods]) => [name, [...periods.values()]]));
  return named.map((name) => (name === null ? [] : (lists.get(name) ?? [])));
}

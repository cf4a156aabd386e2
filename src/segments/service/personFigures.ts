import type { MeasureFact } from "../../kernel/index.js";

/** Figures of each person as facts for goals and rubrics; a group of nobody gives none. */
export function personFigures<Group extends { readonly id: string | null }>(
  period: string,
  groups: readonly Group[],
  figuresOf: (group: Group) => Readonly<Record<string, string | null>>,
): readonly MeasureFact[] {
  return groups.flatMap((group) => {
    const { id: personId } = group;
    if (personId === null) return [];
    return Object.entries(figuresOf(group)).map(([measure, value]) => ({ personId, measure, value, period }));
  });
}

import type { MeasureFact } from "../../kernel/index.js";

/** The figures of each person as facts for goals and rubrics; groups of nobody give none. */
export function ownerMeasures<Group extends { readonly id: string | null }>(
  period: string | null,
  groups: readonly Group[],
  measuresOf: (group: Group) => readonly Pick<MeasureFact, "measure" | "value">[],
): readonly MeasureFact[] {
  return groups.flatMap((group) => {
    const { id: personId } = group;
    return personId === null
      ? []
      : measuresOf(group).map((each) => ({ personId, ...each, ...(period === null ? {} : { period }) }));
  });
}

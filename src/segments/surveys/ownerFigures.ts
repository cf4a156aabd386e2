import type { MeasureFact } from "../../kernel/index.js";

/** The figure of each person as a fact for goals and rubrics; a group of nobody gives none. */
export function ownerFigures(
  measure: string,
  groups: readonly { readonly id: string | null; readonly value: string | null }[],
): readonly MeasureFact[] {
  return groups.flatMap(({ id, value }) => (id === null ? [] : [{ personId: id, measure, value }]));
}

import type { Rubric } from "./types.js";

/** The ids of all indicators of a rubric. */
export function indicatorIds(rubric: Rubric): ReadonlySet<string> {
  const groups = rubric.dimensions ?? [rubric];
  return new Set(groups.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
}

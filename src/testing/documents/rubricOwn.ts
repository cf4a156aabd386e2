import type { Rubric } from "../../kpi/index.js";

/** The names that a rubric gives itself, which are no facts. */
export function rubricOwn(rubric: Rubric): ReadonlySet<string> {
  const groups = rubric.dimensions ?? [rubric];
  const { incidents, steps = [] } = rubric;
  return new Set([
    ...groups.flatMap(({ indicators }) => indicators.map(({ id }) => `ratio.${id}`)),
    ...steps.flatMap(({ kind, id }) => (kind === "points" ? [`points.${id}`] : [])),
    ...(incidents === undefined
      ? []
      : ["incidents.points", ...incidents.rules.map(({ id }) => `incident.${id}`)]),
  ]);
}

import type { Fraction } from "../../kernel/decimal/index.js";
import type { PersonReading } from "../../kernel/facts/index.js";
import { INCIDENT_POINTS, incidentName } from "../incidents/incidentNames.js";
import { indicatorIds } from "../indicatorIds.js";
import type { Rubric } from "../types.js";
import { pointsName } from "./buildPoints.js";

/** The name under which a rubric knows the ratio of an indicator. */
export function ratioName(id: string): string {
  return `ratio.${id}`;
}

/** The names that a rubric gives itself. */
export function ownNames(rubric: Rubric): ReadonlySet<string> {
  const { incidents, steps = [] } = rubric;
  return new Set([
    ...[...indicatorIds(rubric)].map(ratioName),
    ...steps.flatMap(({ kind, id }) => (kind === "points" ? [pointsName(id)] : [])),
    ...(incidents === undefined
      ? []
      : [INCIDENT_POINTS, ...incidents.rules.map(({ id }) => incidentName(id))]),
  ]);
}

/** A reading with what the rubric knows itself, which wins over a fact of that name. */
export function withOwn(
  reading: PersonReading,
  own: readonly (readonly [string, Fraction | null])[],
): PersonReading {
  if (own.length === 0) return reading;
  const attributes = new Map(reading.attributes);
  for (const [name] of own) attributes.delete(name);
  return { ...reading, attributes, measures: new Map([...reading.measures, ...own]) };
}

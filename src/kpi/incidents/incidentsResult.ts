import { formatFraction } from "../../kernel/decimal/index.js";
import { type CountedIncidents, signed } from "./countIncidents.js";
import { inOrder } from "./readIncidents.js";
import type { IncidentsResult } from "./types.js";

/** Writes out what incidents came to. */
export function incidentsResult({ rules, points }: CountedIncidents): IncidentsResult {
  const items = rules.flatMap(({ rule, items: own }) =>
    own.map(({ incident, status, worth }) => ({
      ...incident,
      status,
      points: formatFraction(signed(rule, worth)),
    })),
  );
  return {
    points: formatFraction(points),
    rules: rules.map(({ rule, count, points: own }) => ({
      id: rule.document.id,
      count,
      points: formatFraction(signed(rule, own)),
    })),
    items: inOrder(items),
  };
}

import { NO_READINGS, type Readings, readReadings } from "../condition/index.js";
import type { Issue } from "../issue/index.js";
import type { ScaleTable } from "./buildScale.js";

/** Reads what the axes of a matrix look at; null where something has a fault or is absent. */
export function readAxes(table: ScaleTable, facts: unknown, path: string, issues: Issue[]): Readings | null {
  if (table.kind !== "matrix" || table.fields.length === 0) return NO_READINGS;
  const read = readReadings(facts ?? {}, table.fields, path, "scale.missing_measure");
  if (read.ok) return read.data;
  for (const issue of read.issues) issues.push(issue);
  return null;
}

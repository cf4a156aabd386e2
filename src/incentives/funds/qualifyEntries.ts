import type { ConditionFunction } from "../../kernel/condition/index.js";
import { entryReadings } from "./entryReadings.js";
import type { ReadEntry } from "./readGroups.js";

/** Who may win, or null where that cannot be told of everybody: then nobody's part can. */
export function qualifyEntries(
  entries: readonly ReadEntry[],
  qualify: ConditionFunction | null,
): readonly ReadEntry[] | null {
  if (qualify === null) return entries;
  const verdicts = entries.map((entry) => qualify.judge(entryReadings(entry)));
  if (verdicts.includes("missing")) return null;
  return entries.filter((_entry, index) => verdicts[index] === "met");
}

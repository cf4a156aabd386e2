import { containsDate } from "../../kernel/calendar/index.js";
import { type CountRate, countRate } from "../../kernel/rows/index.js";
import type { ActivitySpan, ReadActivity } from "./readActivities.js";
import type { ActivityCounts } from "./types.js";

/** What was done in a period, and what became of that which was due in it. */
export function tallyOf(
  activities: readonly Pick<ReadActivity, "doneOn" | "dueOn">[],
  { period, asOf }: ActivitySpan,
): ActivityCounts & { readonly onTime: CountRate } {
  const counts = { done: 0, due: 0, inTime: 0, late: 0, missed: 0, planned: 0 };
  for (const { doneOn, dueOn } of activities) {
    if (doneOn !== null && containsDate(period, doneOn)) counts.done += 1;
    if (dueOn === null || !containsDate(period, dueOn)) continue;
    counts.due += 1;
    counts[statusOf(doneOn, dueOn, asOf)] += 1;
  }
  const { inTime, late, missed } = counts;
  return { ...counts, onTime: countRate(inTime, inTime + late + missed, "nothing_due") };
}

function statusOf(
  doneOn: string | null,
  dueOn: string,
  asOf: string,
): "inTime" | "late" | "missed" | "planned" {
  if (doneOn !== null) return doneOn <= dueOn ? "inTime" : "late";
  return dueOn < asOf ? "missed" : "planned";
}

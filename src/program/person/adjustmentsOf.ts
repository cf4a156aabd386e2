import { type ReadAdjustment, readAdjustments } from "../../incentives/adjustments/readAdjustments.js";
import { containsDate, isCalendarDate, type Period } from "../../kernel/calendar/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import type { ChosenRecords, Closing } from "./closing.js";
import { handOver } from "./handOver.js";

/** What is booked in a span for a person and a plan, and what was wrong with it. */
export interface Booked {
  readonly adjustments: readonly ReadAdjustment[];
  readonly chosen: ChosenRecords;
  readonly faults: Faults;
}

/** Reads the adjustments of a person for one plan; one whose date lies outside the span is booked in its own. */
export function adjustmentsOf({ shard }: Closing, planId: string, span: Period): Booked {
  const chosen = handOver(shard, "adjustments", ["personId", "planId"], (fields) => {
    const date = fields.get("date");
    // What is no date is a fault, which the plan tells.
    const isElsewhere = typeof date === "string" && isCalendarDate(date) && !containsDate(span, date);
    return fields.get("planId") === planId && !isElsewhere;
  });
  const faults: Faults = { issues: [], leftOut: [] };
  return { adjustments: readAdjustments(chosen.given, span, faults), chosen, faults };
}

import type { Faults } from "../../kernel/facts/index.js";
import { leaveOut } from "../facts/leaveOut.js";
import { optionalDate, optionalText, requiredDate } from "../facts/readFields.js";
import { readRecords } from "../facts/readRecords.js";
import type { GivenRecords } from "../stageModelFunction.js";

/** What activities say of one deal on a day. */
export interface DealEvents {
  /** The last day on which something was done. */
  readonly lastDone: string | null;
  /** Is there an activity that is planned and not yet due? */
  readonly isPlanned: boolean;
}

/** Activities and changes of fields by deal. */
export type EventsByDeal = ReadonlyMap<string, DealEvents>;

const NOTHING: DealEvents = { lastDone: null, isPlanned: false };

/** Reads what was done for deals by the end of a day, and what was still planned then. */
export function readEvents(
  activities: GivenRecords | null,
  fieldChanges: GivenRecords | null,
  asOf: string,
  faults: Faults,
): EventsByDeal {
  const byDeal = new Map<string, DealEvents>();
  const note = (dealId: string, { lastDone, isPlanned }: DealEvents): void => {
    const known = byDeal.get(dealId) ?? NOTHING;
    byDeal.set(dealId, {
      lastDone: laterOf(known.lastDone, lastDone),
      isPlanned: known.isPlanned || isPlanned,
    });
  };
  if (activities !== null)
    readRecords(activities, "pipeline.duplicate_event", faults, (record) => {
      const dealId = optionalText(record, "dealId");
      const doneOn = optionalDate(record, "doneOn");
      const dueOn = optionalDate(record, "dueOn");
      if (record.issues.length > 0) leaveOut({ ...record, amount: null }, record.issues, faults);
      if (record.issues.length > 0 || dealId === null) return;
      const isDone = doneOn !== null && doneOn <= asOf;
      note(dealId, {
        lastDone: isDone ? doneOn : null,
        isPlanned: !isDone && dueOn !== null && dueOn >= asOf,
      });
    });
  if (fieldChanges !== null)
    readRecords(fieldChanges, "pipeline.duplicate_event", faults, (record) => {
      const dealId = optionalText(record, "dealId");
      const changedOn = requiredDate(record, "changedOn");
      if (record.issues.length > 0) leaveOut({ ...record, amount: null }, record.issues, faults);
      if (dealId === null || changedOn === null || changedOn > asOf) return;
      note(dealId, { lastDone: changedOn, isPlanned: false });
    });
  return byDeal;
}

/** The later of two days, of which either may be unknown. */
export function laterOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

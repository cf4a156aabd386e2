import { daysBetween } from "../../kernel/calendar/index.js";
import { isClosed, type Meaning } from "../counting/meaningOf.js";
import type { ReadDeal } from "../facts/readDeals.js";
import type { DealClosing, DealHistory, StageStay } from "./types.js";

/** What a history is derived from beside its changes. */
export type HistoryDeal = Pick<ReadDeal, "id" | "stageId" | "createdOn" | "closedOn">;

/** A history in the making. */
export interface HistoryDraft {
  /** Is this the stage where the deal stands so far? */
  standsIn(stageId: string): boolean;
  /** The deal enters a stage; `seenOn` is the day on which that is known, `enteredOn` null where the day of entry is not. */
  enter(stageId: string | null, meaning: Meaning, enteredOn: string | null, seenOn: string): void;
  finish(): DealHistory;
}

/** Begins the history of a deal. The day of closing that it says of itself counts for a closing whose day is not told. */
export function historyDraft(deal: HistoryDeal, end: string): HistoryDraft {
  const stays: StageStay[] = [];
  const closings: DealClosing[] = [];
  // Most histories are short, and then to go through them costs less than a map does.
  let visits: Map<string | null, number> | null = null;
  let at: Entry | null = null;
  let closing: DealClosing | null = null;
  let lastDay: string | null = null;

  function leave({ stageId, meaning, enteredOn }: Entry, leftOn: string | null): void {
    const days = enteredOn === null || leftOn === null ? null : daysBetween(enteredOn, leftOn);
    const visit = 1 + (visits === null ? visitsAmong(stays, stageId) : (visits.get(stageId) ?? 0));
    if (visits === null && stays.length === FEW)
      visits = new Map(stays.map((stay) => [stay.stageId, stay.visit]));
    visits?.set(stageId, visit);
    stays.push({ stageId, meaning, enteredOn, leftOn, days, visit });
  }

  function close({ stageId, meaning, enteredOn }: Entry, seenOn: string): void {
    if (closing?.meaning === meaning) return;
    if (closing !== null) closings.push({ ...closing, reversedOn: seenOn });
    const closedOn = enteredOn ?? ownDay(deal.closedOn, lastDay, seenOn, end);
    closing = isClosed(meaning) ? { meaning, stageId, closedOn, reversedOn: null } : null;
  }

  return {
    standsIn: (stageId) => at !== null && at.stageId === stageId,
    enter(stageId, meaning, enteredOn, seenOn) {
      const entry = { stageId, meaning, enteredOn };
      if (at !== null) leave(at, enteredOn);
      close(entry, seenOn);
      at = entry;
      lastDay = seenOn;
    },
    finish() {
      if (at !== null) leave(at, null);
      if (closing !== null) closings.push(closing);
      return { dealId: deal.id, createdOn: deal.createdOn, stays, closings };
    },
  };
}

interface Entry extends Pick<StageStay, "stageId" | "meaning" | "enteredOn"> {}

/** The day of closing that a deal says of itself, where it lies in the time in which this closing must have happened. */
function ownDay(closedOn: string | null, after: string | null, seenOn: string, end: string): string | null {
  if (closedOn === null || closedOn >= end || closedOn > seenOn) return null;
  return after === null || closedOn >= after ? closedOn : null;
}

/** How many stays a history has before a map is kept of them, so that a long one takes no longer per stay. */
const FEW = 16;

function visitsAmong(stays: readonly StageStay[], stageId: string | null): number {
  let visits = 0;
  for (const stay of stays) if (stay.stageId === stageId) visits += 1;
  return visits;
}

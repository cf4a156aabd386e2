import { isClosed, type Meaning } from "../counting/meaningOf.js";
import type { ReadChange } from "../facts/changeRows.js";
import type { FirstStay } from "../types.js";
import { type HistoryDeal, type HistoryDraft, historyDraft } from "./historyDraft.js";
import type { DealHistory } from "./types.js";

/**
 * What a deal went through before a day; `end` is the first day that is not looked at any more. Standing, day of closing
 * and every figure come from here, so that they cannot disagree.
 *
 * Changes before the end decide. Without any, the first change behind it does, where it tells what it moved the deal from;
 * and without that the deal is taken by its word, which is that of today: a closing that lies behind the end, or that only
 * later changes can have brought, has not happened yet, and a stage that later changes brought is not where it stood.
 *
 * @param changes - All in canonical order.
 */
export function historyOf(
  deal: HistoryDeal,
  changes: readonly ReadChange[],
  end: string,
  meaningOfStage: (stageId: string | null) => Meaning,
  firstStay: FirstStay = "unknown",
): DealHistory {
  const draft = historyDraft(deal, end);
  const [first] = changes;
  if (first === undefined || first.changedOn >= end)
    standBefore(draft, deal, first, end, meaningOfStage, firstStay);
  else {
    const { fromStageId, changedOn } = first;
    if (fromStageId !== null) {
      const meaning = meaningOfStage(fromStageId);
      draft.enter(fromStageId, meaning, startOf(deal, meaning, firstStay), changedOn);
    }
    for (const change of changes) {
      if (change.changedOn >= end) break;
      follow(draft, change, meaningOfStage);
    }
  }
  return draft.finish();
}

/** Adds one change. Where it starts from elsewhere than the deal stood, a stay between the two is missing from the history. */
function follow(
  draft: HistoryDraft,
  { fromStageId, stageId, changedOn }: ReadChange,
  meaningOfStage: (stageId: string | null) => Meaning,
): void {
  if (fromStageId !== null && !draft.standsIn(fromStageId))
    draft.enter(fromStageId, meaningOfStage(fromStageId), null, changedOn);
  if (!draft.standsIn(stageId)) draft.enter(stageId, meaningOfStage(stageId), changedOn, changedOn);
}

/** Where a deal stood before its first change, or without any. */
function standBefore(
  draft: HistoryDraft,
  deal: HistoryDeal,
  later: ReadChange | undefined,
  end: string,
  meaningOfStage: (stageId: string | null) => Meaning,
  firstStay: FirstStay,
): void {
  const isTold = later !== undefined && later.fromStageId !== null;
  const stageId = isTold ? later.fromStageId : deal.stageId;
  const meaning = meaningOfStage(stageId);
  const isDone = isClosed(meaning);
  const wasClosed = deal.closedOn !== null && deal.closedOn < end;
  const isBroughtLater = later !== undefined && !isTold && !(isDone && wasClosed);
  if (isBroughtLater || (isDone && closedLater(deal, later, end))) draft.enter(null, "open", null, end);
  else draft.enter(stageId, meaning, startOf(deal, meaning, firstStay), end);
}

/** A deal is created open: one whose history begins in a closed stage has been elsewhere before. */
function startOf({ createdOn }: HistoryDeal, meaning: Meaning, firstStay: FirstStay): string | null {
  return firstStay === "creation" && !isClosed(meaning) ? createdOn : null;
}

/**
 * Was a deal that stood closed, today or before its first change behind the end, still open when the period ended? A day of
 * closing behind that change is of another closing and says nothing about this one.
 */
function closedLater({ closedOn }: HistoryDeal, later: ReadChange | undefined, end: string): boolean {
  return closedOn !== null && closedOn >= end && (later === undefined || closedOn <= later.changedOn);
}

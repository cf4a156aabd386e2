import type { ReadChange } from "../facts/readChanges.js";
import type { ReadDeal } from "../facts/readDeals.js";
import { closingOf } from "./closingOf.js";
import { isClosed, type Meaning } from "./meaningOf.js";

/** Where a deal stood at the end of a period. */
export interface Standing {
  readonly meaning: Meaning;
  /** Its stage; null where it had none, or where no more is known than that it was open. */
  readonly stageId: string | null;
  /** When it was closed; null where it was not, or where that is not known. */
  readonly closedOn: string | null;
}

/**
 * Where a deal stood when the period ended, `end` being the first day after it.
 *
 * Changes before the end decide. Without any, the first change behind it does, where it tells what it moved the deal from;
 * and without that the deal is taken by its word, which is that of today: a closing that lies behind the end, or that only
 * later changes can have brought, has not happened yet, and a stage that later changes brought is not where it stood.
 */
export function standingOf(
  deal: ReadDeal,
  changes: readonly ReadChange[],
  end: string,
  meaningOfStage: (stageId: string | null) => Meaning,
): Standing {
  const past = changes.filter(({ changedOn }) => changedOn < end);
  const last = past.at(-1);
  const ownClosedOn = deal.closedOn !== null && deal.closedOn < end ? deal.closedOn : null;
  if (last !== undefined) {
    const closedOn = closingOf(past, meaningOfStage, ownClosedOn);
    return { meaning: meaningOfStage(last.stageId), stageId: last.stageId, closedOn };
  }
  const [later] = changes;
  const isTold = later !== undefined && later.fromStageId !== null;
  const stageId = isTold ? later.fromStageId : deal.stageId;
  const meaning = meaningOfStage(stageId);
  const isDone = isClosed(meaning);
  if (later !== undefined && !isTold && !(isDone && ownClosedOn !== null)) return OPEN;
  if (!isDone) return { meaning, stageId, closedOn: null };
  return closedLater(deal, later, end) ? OPEN : { meaning, stageId, closedOn: ownClosedOn };
}

/** Of a deal that was not closed yet, and of which no more is known. */
const OPEN: Standing = { meaning: "open", stageId: null, closedOn: null };

/**
 * Was a deal that stood closed, today or before its first change behind the end, still open when the period ended? A day of
 * closing behind that change is of another closing and says nothing about this one.
 */
function closedLater({ closedOn }: ReadDeal, later: ReadChange | undefined, end: string): boolean {
  return closedOn !== null && closedOn >= end && (later === undefined || closedOn <= later.changedOn);
}

import type { ReadHistory } from "./readHistories.js";
import type { MoveDay } from "./types.js";

/**
 * The place of the stay in which a deal was on a day; null where that is not known: before its creation, in a gap of its
 * history, or without any.
 *
 * The day of a move belongs to the stay that ended (`left`) or to the one that began (`entered`), so that each day belongs
 * to one. A first stay whose beginning is not known reaches back to the creation of the deal.
 */
export function stayOn({ createdOn, stays }: ReadHistory, day: string, onMoveDay: MoveDay): number | null {
  const isOver = (leftOn: string) => (onMoveDay === "left" ? leftOn < day : leftOn <= day);
  const at = stays.findIndex((stay, index) => {
    const left = stay.leftOn ?? nextEntry(stays, index);
    return left === null || !isOver(left);
  });
  const stay = stays[at];
  if (stay === undefined) return null;
  const since = at === 0 ? (stay.enteredOn ?? createdOn) : stay.enteredOn;
  if (since === null) return at === 0 ? at : null;
  if (since > day) return null;
  // A gap follows whose beginning is not known: the deal may have left already.
  const isLast = at === stays.length - 1;
  return isLast || stay.leftOn !== null ? at : null;
}

/** When the stays behind a gap begin, so that the days before can be told from those after. */
function nextEntry(stays: ReadHistory["stays"], index: number): string | null {
  for (const { enteredOn, leftOn } of stays.slice(index + 1)) {
    if (enteredOn !== null || leftOn !== null) return enteredOn ?? leftOn;
  }
  return null;
}

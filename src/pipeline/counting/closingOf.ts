import type { ReadChange } from "../facts/readChanges.js";
import { isClosed, type Meaning } from "./meaningOf.js";

/**
 * The day on which a history says that its deal was closed, as far as that still stands: the first of the unbroken run of
 * changes at its end that all mean the same. Going on to after-sales is therefore no new win.
 *
 * A history that begins after the closing does not tell it; then it is the day that the deal says of itself, unless that
 * is later than what the history has seen.
 *
 * @param changes - All in canonical order, at least one.
 * @returns The day, or null where the deal is not closed or the day is not known.
 */
export function closingOf(
  changes: readonly ReadChange[],
  meaningOfStage: (stageId: string | null) => Meaning,
  ownClosedOn: string | null,
): string | null {
  const meaning = meaningOfStage(changes.at(-1)?.stageId ?? null);
  if (!isClosed(meaning)) return null;
  let start = changes.length - 1;
  while (start > 0 && meaningOfStage(changes[start - 1]?.stageId ?? null) === meaning) start -= 1;
  const first = changes[start];
  if (first === undefined) return null;
  const beganClosed =
    start === 0 && first.fromStageId !== null && meaningOfStage(first.fromStageId) === meaning;
  if (!beganClosed) return first.changedOn;
  return ownClosedOn !== null && ownClosedOn <= first.changedOn ? ownClosedOn : null;
}

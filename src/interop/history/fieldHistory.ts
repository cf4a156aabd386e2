import type { FieldChange } from "../../records/index.js";
import { type Entry, inTime } from "./entry.js";
import { withSequence } from "./withSequence.js";

/** A time in which a deal was closed; `to` is null while it is. */
export interface ClosedSpan {
  readonly from: number;
  readonly to: number | null;
}

/** A closing writes the close date in one go with the stage, though not always in the same millisecond. */
const AT_CLOSING = 60_000;

/**
 * The changes of fields that entries tell, in the order of time. The first value of a field that rows only show is no change.
 *
 * The close date means two things: what is written with a closing or while the deal is closed is the day of closing, and a
 * change of `closedOn`; before it is a change of what was expected.
 */
export function fieldChangesOf(
  dealId: string,
  entries: readonly Entry[],
  closed: readonly ClosedSpan[],
): readonly FieldChange[] {
  const written = new Map<string, Entry["to"]>();
  const meant = new Map<string, Entry["to"]>();
  const changes: FieldChange[] = [];
  for (const entry of [...entries].sort(inTime)) {
    const { field, on, to } = entry;
    const before = entry.from === undefined ? written.get(field) : entry.from;
    written.set(field, to);
    const name = field === "expectedCloseOn" && isClosedAt(entry.at, closed) ? "closedOn" : field;
    const from = name === "closedOn" ? (meant.get(name) ?? null) : (meant.get(name) ?? before);
    if (name === field || to !== before) meant.set(name, to);
    if (before === undefined || to === before || from === undefined) continue;
    const id = `${entry.id ?? dealId}/${field}${entry.id === null ? `/${changes.length + 1}` : ""}`;
    changes.push({ id, dealId, field: name, from, to, changedOn: on });
  }
  return withSequence(changes);
}

/** What was expected before an instant, where the history of the close date tells it. */
export function expectedBefore(entries: readonly Entry[], closing: number): string | null {
  const sorted = entries.filter(({ field }) => field === "expectedCloseOn").sort(inTime);
  const before = sorted.filter(({ at }) => at < closing - AT_CLOSING).at(-1);
  const value = before === undefined ? sorted[0]?.from : before.to;
  return typeof value === "string" ? value : null;
}

function isClosedAt(at: number, closed: readonly ClosedSpan[]): boolean {
  return closed.some(({ from, to }) => at >= from - AT_CLOSING && (to === null || at < to));
}

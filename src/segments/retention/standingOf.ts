import type { Bounds } from "./standingBounds.js";
import type { CustomerStanding } from "./types.js";

/** Where a customer stands, and why: its last purchase before the period, and its days with one in the period. */
export interface Standing {
  readonly standing: CustomerStanding;
  readonly lastBefore: number | null;
  readonly activeDays: number;
}

/** Where a customer with these purchases stands; null for one who was lost before, or is not there yet. */
export function standingOf(
  rows: readonly number[],
  days: readonly number[],
  bounds: Bounds,
): Standing | null {
  let lastBefore: number | null = null;
  let last = -1;
  const active = new Set<number>();
  for (const row of rows) {
    const day = days[row] ?? 0;
    if (day >= bounds.to) break;
    if (day < bounds.from) lastBefore = day;
    else active.add(day);
    last = day;
  }
  const standing = standingFor(lastBefore, last, active.size > 0, bounds);
  return standing === null ? null : { standing, lastBefore, activeDays: active.size };
}

function standingFor(
  lastBefore: number | null,
  last: number,
  isActive: boolean,
  { currentFrom, currentTo, knownFrom }: Bounds,
): CustomerStanding | null {
  const wasCustomer = lastBefore !== null && lastBefore >= currentFrom;
  if (wasCustomer) return isActive ? "returning" : last >= currentTo ? "inactive" : "lost";
  if (!isActive) return null;
  const isKnown = lastBefore !== null && (knownFrom === null || lastBefore >= knownFrom);
  return isKnown ? "reactivated" : "new";
}

import { daysBetween } from "../../kernel/calendar/index.js";
import type { DealHistory, StageStay } from "../history/types.js";
import type { AgeLimit } from "./limitOf.js";
import { type DealEvents, laterOf } from "./readEvents.js";
import type { DealAge } from "./types.js";

/** What the age of a deal is told from. */
export interface AgeingDeal {
  readonly history: DealHistory;
  readonly events: DealEvents | undefined;
  readonly asOf: string;
  readonly isHold: (stageId: string | null) => boolean;
}

/** How old a deal is by the limit of the stage where it stands. */
export function ageOf(stageId: string, limit: AgeLimit, deal: AgeingDeal): DealAge {
  const { clock, pausedBy, maxAgeDays } = limit;
  const skipsHold = pausedBy.includes("onHold");
  const since = startOf(limit, skipsHold, deal);
  const held = since === null || !skipsHold ? 0 : daysOnHold(since, deal);
  const head = { dealId: deal.history.dealId, stageId, clock, pausedBy: [...pausedBy], since };
  if (since === null || held === null) {
    const reason = since === null ? "unknown_start" : "unknown_hold";
    return { ...head, days: null, maxAgeDays, daysOver: null, status: "unknown", reason };
  }
  const days = daysBetween(since, deal.asOf) - held;
  const daysOver = Math.max(0, days - maxAgeDays);
  const isPaused = pausedBy.includes("futureActivity") && deal.events?.isPlanned === true;
  const status = daysOver === 0 ? "inTime" : isPaused ? "paused" : "late";
  return { ...head, days, maxAgeDays, daysOver, status };
}

function startOf({ clock }: AgeLimit, skipsHold: boolean, deal: AgeingDeal): string | null {
  const { stays, createdOn } = deal.history;
  if (clock === "creation") return createdOn;
  if (clock === "stageEntry") return stayStart(stays, skipsHold, deal.isHold);
  const entered = [...stays].reverse().find(({ enteredOn }) => enteredOn !== null)?.enteredOn ?? null;
  return laterOf(laterOf(entered, createdOn), deal.events?.lastDone ?? null);
}

/** The day of entry; a visit that only a hold has interrupted is one visit, where days on hold do not count. */
function stayStart(
  stays: readonly StageStay[],
  skipsHold: boolean,
  isHold: AgeingDeal["isHold"],
): string | null {
  let at = stays.length - 1;
  const { stageId } = stays[at] ?? { stageId: null };
  while (skipsHold && at >= 2 && isHold(stays[at - 1]?.stageId ?? null) && stays[at - 2]?.stageId === stageId)
    at -= 2;
  return stays[at]?.enteredOn ?? null;
}

/** The days on hold since a day, up to the stay that lasts; null where a bound of one of them is not known. */
function daysOnHold(since: string, { history: { stays }, isHold }: AgeingDeal): number | null {
  let days = 0;
  for (const { stageId, enteredOn, leftOn } of stays.slice(0, -1)) {
    if (!isHold(stageId) || (leftOn !== null && leftOn <= since)) continue;
    if (enteredOn === null || leftOn === null) return null;
    days += daysBetween(enteredOn > since ? enteredOn : since, leftOn);
  }
  return days;
}

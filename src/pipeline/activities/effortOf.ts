import { containsDate } from "../../kernel/calendar/index.js";
import type { ReadActivity } from "./readActivities.js";
import type { ReadEffort } from "./readEffort.js";
import type { ReadHistory } from "./readHistories.js";
import { stayOn } from "./stayOn.js";

/** What was done, and the moves or wins that it is counted per. */
export interface Effort {
  activities: number;
  events: number;
}

/** Effort by group; without groups all of it stands under null. */
export function effortOf(given: ReadEffort): ReadonlyMap<string | null, Effort> {
  const efforts = new Map<string | null, Effort>();
  const add = (key: string | null, name: keyof Effort) => {
    const effort = efforts.get(key) ?? { activities: 0, events: 0 };
    effort[name] += 1;
    efforts.set(key, effort);
  };
  for (const [dealId, history] of given.histories) {
    if (given.per === "win") {
      if (wonOn(history, given) !== null) add(keyOf(given, dealId, null), "events");
      continue;
    }
    history.stays.forEach((_, at) => {
      if (isLeft(history, at, given)) add(keyOf(given, dealId, stageAt(history, at)), "events");
    });
  }
  for (const activity of given.activities) {
    const key = keyOfActivity(activity, given);
    if (key !== undefined) add(key, "activities");
  }
  return efforts;
}

/** The group that an activity counts for; undefined where it does not count. */
function keyOfActivity(activity: ReadActivity, given: ReadEffort): string | null | undefined {
  const { dealId, doneOn, ownerId } = activity;
  const { span, by, per, activitiesOf, histories, onMoveDay } = given;
  if (doneOn === null) return undefined;
  const history = dealId === null ? undefined : histories.get(dealId);
  const at = history === undefined ? null : stayOn(history, doneOn, onMoveDay);
  if (activitiesOf === "all") {
    if (!containsDate(span.period, doneOn)) return undefined;
    if (by === "owner") return ownerId;
    return by === null || history === undefined || at === null ? null : stageAt(history, at);
  }
  if (dealId === null || history === undefined) return undefined;
  if (per === "win") {
    const day = wonOn(history, given);
    return day !== null && doneOn <= day ? keyOf(given, dealId, null) : undefined;
  }
  return at !== null && isLeft(history, at, given) ? keyOf(given, dealId, stageAt(history, at)) : undefined;
}

function keyOf({ by, owners }: ReadEffort, dealId: string, stageId: string | null): string | null {
  if (by === null) return null;
  return by === "stage" ? stageId : (owners.get(dealId) ?? null);
}

function stageAt({ stays }: ReadHistory, at: number): string | null {
  return stays[at]?.stageId ?? null;
}

/** Was this stay left in the period, as far as is known? */
function isLeft({ stays }: ReadHistory, at: number, { span }: ReadEffort): boolean {
  const leftOn = stays[at]?.leftOn ?? null;
  return leftOn !== null && leftOn <= span.asOf && containsDate(span.period, leftOn);
}

/** The day of the win that stands, if that is in the period. */
function wonOn({ wins }: ReadHistory, { span: { period, asOf } }: ReadEffort): string | null {
  const win = wins.find(({ closedOn, reversedOn }) => {
    const stands = reversedOn === null || reversedOn > asOf;
    return closedOn !== null && closedOn <= asOf && stands && containsDate(period, closedOn);
  });
  return win?.closedOn ?? null;
}

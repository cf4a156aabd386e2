import type { CalendarDate } from "../calendar/index.js";
import type { CadenceFunction } from "./buildCadence.js";
import { reach } from "./dueDates.js";
import {
  type CadenceReading,
  LAST_DATE,
  laterOf,
  type Matched,
  type OpenTime,
  pauseOn,
} from "./openTimes.js";
import type { CadenceEvent } from "./types.js";

type AfterLast = Extract<CadenceFunction, { readonly kind: "afterLast" }>;
type Unmatched = Matched["unmatched"][number];

/** Where a cadence that follows what was done stands: what is due, and what an event has to be later than. */
interface Standing {
  readonly dueOn: CalendarDate;
  readonly anchor: CalendarDate;
}

/**
 * What is due so long after it was done last: one time after the other, each as the one before left it.
 *
 * An event on the day of the one before does nothing more, so that two visits on one day are one.
 */
export function matchAfterLast(cadence: AfterLast, reading: CadenceReading): Matched {
  const unmatched: Unmatched[] = [];
  const times: OpenTime[] = [];
  // The next one stands at the end, where it is cheap to take.
  const events = [...reading.events].reverse();
  let standing = firstStanding(cadence, reading, events, unmatched);
  const end = laterOf(reading.span.to, reach(reading.asOf, 1));
  while (standing !== null && (reading.until === null || standing.dueOn < reading.until)) {
    const open = openTime(cadence, standing);
    const event = takeEvent(events, open, unmatched);
    times.push({ ...open, event });
    // What waits for its event, and what is still to come, ends the series.
    if (event === null && (open.closesOn === LAST_DATE || open.dueOn >= end)) break;
    standing = nextStanding(cadence, open.dueOn, event, reading);
  }
  for (const event of events.reverse()) unmatched.push({ ...event, reason: "nothing_open" });
  return { times, unmatched };
}

function firstStanding(
  cadence: AfterLast,
  reading: CadenceReading,
  events: CadenceEvent[],
  unmatched: Unmatched[],
): Standing | null {
  const { since } = reading;
  if (since === null) {
    const start = events.pop();
    if (start === undefined) return null;
    unmatched.push({ ...start, reason: "starts" });
    return { dueOn: free(cadence, cadence.after(start.on), reading), anchor: start.on };
  }
  const dueOn = cadence.document.first === "atStart" ? cadence.startingOn(since) : cadence.after(since);
  return { dueOn: free(cadence, dueOn, reading), anchor: reach(since, -1) };
}

function nextStanding(
  cadence: AfterLast,
  dueOn: CalendarDate,
  event: CadenceEvent | null,
  reading: CadenceReading,
): Standing {
  const isFromDue = cadence.document.next === "due" || event === null;
  const next = cadence.after(isFromDue ? dueOn : event.on);
  return { dueOn: free(cadence, next, reading), anchor: event?.on ?? dueOn };
}

/** A due date that lies in no pause: on the first day after those that it lies in. */
function free(cadence: AfterLast, date: CalendarDate, { pauses }: CadenceReading): CalendarDate {
  let dueOn = date;
  for (let pause = pauseOn(dueOn, pauses); pause !== undefined; pause = pauseOn(dueOn, pauses))
    dueOn = cadence.startingOn(pause.to);
  return dueOn;
}

function openTime({ document }: AfterLast, { dueOn, anchor }: Standing): OpenTime {
  const { graceDays = 0, earlyDays, lateDays } = document;
  const after = reach(anchor, 1);
  return {
    dueOn,
    opensOn: earlyDays === undefined ? after : laterOf(after, reach(dueOn, -earlyDays)),
    inTimeUntil: reach(dueOn, graceDays),
    closesOn: lateDays === undefined ? LAST_DATE : reach(dueOn, lateDays),
    isExcused: false,
    event: null,
  };
}

/** Takes the first event that does what is open; those too early for it do nothing. */
function takeEvent(events: CadenceEvent[], open: OpenTime, unmatched: Unmatched[]): CadenceEvent | null {
  for (let event = events.at(-1); event !== undefined; event = events.at(-1)) {
    if (event.on > open.closesOn) return null;
    events.pop();
    if (event.on >= open.opensOn) return event;
    unmatched.push({ ...event, reason: "nothing_open" });
  }
  return null;
}

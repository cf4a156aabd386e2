import type { CalendarDate, DateSpan } from "../calendar/index.js";
import type { CadenceFunction } from "./buildCadence.js";
import { reach } from "./dueDates.js";
import { lookFurther } from "./lookFurther.js";
import {
  type CadenceReading,
  earlierOf,
  FIRST_DATE,
  LAST_DATE,
  laterOf,
  type Matched,
  type OpenTime,
  pauseOn,
} from "./openTimes.js";
import type { CadenceEvent } from "./types.js";

type Fixed = Extract<CadenceFunction, { readonly kind: "fixed" }>;

/** What is due on dates that stand fast, and the events in the order of dates, each given to the oldest that is open. */
export function matchFixed(cadence: Fixed, reading: CadenceReading): Matched {
  const dates = datesAround(cadence, reading);
  const times = dates.flatMap((dueOn, index): readonly OpenTime[] => {
    if (reading.since !== null && dueOn < reading.since) return [];
    if (reading.until !== null && dueOn >= reading.until) return [];
    return [openTime(cadence, dueOn, [dates[index - 1], dates[index + 1]], reading)];
  });
  return assign(times, reading.events);
}

/** The days on which a cadence has to be looked at for a reading: half open, and as far as events and open times reach. */
export function horizonOf(
  { document }: CadenceFunction,
  { span, asOf, since, events }: CadenceReading,
): DateSpan {
  const { graceDays = 0, earlyDays = 0, lateDays = graceDays } = document;
  const first = [events[0]?.on ?? asOf, asOf].reduce(earlierOf, span.from);
  const last = [asOf, since ?? asOf].reduce(laterOf, span.to);
  const from = reach(first, -lateDays);
  const to = reach(last, earlyDays + 1);
  if (since === null) return { from, to };
  // What follows what was done is told from its start on; of what stands fast, what was due long ago decides nothing.
  return { from: document.kind === "afterLast" ? since : laterOf(from, earlierOf(since, span.from)), to };
}

/**
 * Due dates of the horizon, with one before and some after: what is due next ends what was due before, and of two that no
 * pause excuses only the first may be done early.
 */
function datesAround(cadence: Fixed, reading: CadenceReading): readonly CalendarDate[] {
  const { from, to } = horizonOf(cadence, reading);
  const before = lookFurther(
    (days) => cadence.between({ from: reach(from, -days), to: from }),
    ({ length }) => length > 0,
  );
  const after = lookFurther(
    (days) => cadence.between({ from: to, to: reach(to, days) }),
    (found) => found.filter((date) => pauseOn(date, reading.pauses) === undefined).length > 1,
  );
  return [...before.slice(-1), ...cadence.between({ from, to }), ...after];
}

function openTime(
  { document }: Fixed,
  dueOn: CalendarDate,
  [before, after]: readonly (CalendarDate | undefined)[],
  { since, pauses }: CadenceReading,
): OpenTime {
  const { graceDays = 0, earlyDays, lateDays } = document;
  const inTimeUntil = reach(dueOn, graceDays);
  const next = after === undefined ? LAST_DATE : reach(after, -1);
  const previous = before === undefined ? FIRST_DATE : reach(before, 1);
  const opensOn = earlyDays === undefined ? previous : reach(dueOn, -earlyDays);
  return {
    dueOn,
    opensOn: since === null ? opensOn : laterOf(opensOn, since),
    inTimeUntil,
    closesOn: lateDays === undefined ? laterOf(next, inTimeUntil) : reach(dueOn, lateDays),
    isExcused: pauseOn(dueOn, pauses) !== undefined,
    event: null,
  };
}

/** Both lists are in the order of dates, and so are the ends of the times: what is closed for one event is for all later. */
function assign(times: readonly OpenTime[], events: readonly CadenceEvent[]): Matched {
  const done = new Map<number, CadenceEvent>();
  const unmatched: CadenceEvent[] = [];
  let oldest = 0;
  for (const event of events) {
    for (let time = times[oldest]; time !== undefined; time = times[oldest]) {
      if (!time.isExcused && time.closesOn >= event.on) break;
      oldest += 1;
    }
    const time = times[oldest];
    if (time === undefined || time.opensOn > event.on) unmatched.push(event);
    else {
      done.set(oldest, event);
      oldest += 1;
    }
  }
  return {
    times: times.map((time, index) => ({ ...time, event: done.get(index) ?? null })),
    unmatched: unmatched.map((event) => ({ ...event, reason: "nothing_open" as const })),
  };
}

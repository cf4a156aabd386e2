import { addDays, dayNumber, isCalendarDate } from "../../kernel/calendar/index.js";
import { isList, ownFields, ownItems } from "../../kernel/issue/index.js";
import type { Plan } from "../types.js";
import type { CostPerson, Drawn } from "./costPerson.js";
import { openingState } from "./openingState.js";
import type { HistoryPeriod, HistoryPerson } from "./readHistory.js";

/**
 * Lets somebody draw from the own past: into each period one of them, with its measures and credits (and with the groups,
 * where all draw together). What else is known is that of the period itself; cash and bookings of the past are left out.
 */
export function drawFromHistory({ personId, periods }: HistoryPerson, versions: readonly Plan[]): CostPerson {
  const planIds = new Set(versions.map(({ id }) => id));
  return {
    personId,
    places: periods.map((place) => ({
      path: `/history/${place.index}`,
      period: place.period,
      opening: place.startsAnew
        ? { state: openingState(place.facts.state, { versions, planIds }).state }
        : null,
      draw: (stream): Drawn => {
        const index = stream.below(periods.length);
        const drawn = periods[index] ?? place;
        return { key: String(index), facts: () => factsOf(place, drawn) };
      },
    })),
  };
}

/** The facts of a period with what happened in another one. */
function factsOf(place: HistoryPeriod, drawn: HistoryPeriod): Readonly<Record<string, unknown>> {
  const { cash: _cash, adjustments: _adjustments, ...own } = place.facts;
  const { measures, credits, groups } = drawn.facts;
  return {
    ...own,
    measures,
    credits: isList(credits) ? movedCredits(credits, place, drawn) : credits,
    groups,
  };
}

/**
 * Credits on the same days of another period, the last day at most, under ids of that period. A refund of a record that is
 * not drawn along is a deal below zero, since what it takes back never was in this sample.
 */
function movedCredits(credits: unknown, place: HistoryPeriod, drawn: HistoryPeriod): readonly unknown[] {
  const items = ownItems(credits, "", []) ?? [];
  const records = new Set(items.map((item) => recordOf(item)));
  const prefix = (id: unknown) => (typeof id === "string" ? `${place.period.id}:${id}` : id);
  return items.map((item) => {
    const fields = ownFields(item, "", []);
    if (fields === null) return item;
    const moved = new Map(fields);
    moved.set("date", movedDate(fields.get("date"), place, drawn));
    for (const name of ["id", "recordId", "refundOf"])
      if (fields.has(name)) moved.set(name, prefix(fields.get(name)));
    if (!records.has(fields.get("refundOf"))) moved.delete("refundOf");
    return Object.fromEntries(moved);
  });
}

function recordOf(item: unknown): unknown {
  const fields = ownFields(item, "", []);
  return fields?.get("recordId") ?? fields?.get("id");
}

function movedDate(date: unknown, { period }: HistoryPeriod, drawn: HistoryPeriod): unknown {
  if (typeof date !== "string" || !isCalendarDate(date)) return date;
  const after = dayNumber(date) - dayNumber(drawn.period.from);
  const days = dayNumber(period.to) - dayNumber(period.from);
  return after < 0 ? date : addDays(period.from, Math.min(after, days - 1));
}

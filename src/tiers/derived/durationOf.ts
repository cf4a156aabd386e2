import { completedMonths, daysBetween, isCalendarDate } from "../../kernel/calendar/index.js";
import { type Fraction, wholeFraction } from "../../kernel/decimal/index.js";
import type { PersonReading } from "../../kernel/facts/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { type BuiltDuration, withMeasures } from "./derived.js";

/** The readings with the time gone by among them; a date that is missing, or none, leaves the time without a value. */
export function withDurations(
  durations: readonly BuiltDuration[],
  reading: PersonReading,
  inTierSince: string,
  ladderId: string,
  trace: Tracer | undefined,
): PersonReading {
  const found = durations.map((duration) => {
    const value = durationOf(duration, reading, inTierSince);
    const { id, ref, title: label, since = "since" } = duration;
    trace?.node({
      id: `${ladderId}#${id}`,
      kind: "input",
      ref,
      label,
      inputs: [{ id: since, value }],
      value,
    });
    return [id, value] as const;
  });
  return withMeasures(reading, found);
}

function durationOf(
  { since, unit, until = "end" }: BuiltDuration,
  { attributes, period }: PersonReading,
  inTierSince: string,
): Fraction | null {
  const first = since === undefined ? inTierSince : attributes.get(since);
  if (typeof first !== "string" || !isCalendarDate(first)) return null;
  const last = until === "end" ? period.to : period.from;
  const span = unit === "months" ? completedMonths(first, last) : daysBetween(first, last);
  return wholeFraction(span);
}

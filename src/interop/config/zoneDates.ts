import { instantReader } from "../../kernel/calendar/index.js";

const QUARTER = 900_000;

/** Before, zones have changed their offsets so often that nothing is remembered. */
const SINCE = Date.UTC(1973, 0);

/** The most quarters that are remembered: those of more than a year. */
const MOST = 50_000;

/**
 * The day of an instant, written as `toISOString` does, in a zone. Asking the engine costs more than all the rest of a row, and
 * the instants of one quarter of an hour mostly have one day: it is remembered where both ends of the quarter have it.
 */
export function zoneDates(zone: string): (instant: string) => string {
  const read = instantReader(zone);
  const days = new Map<number, string | null>();
  return (instant) => {
    const at = Date.parse(instant);
    if (!(at >= SINCE)) return read(instant);
    const quarter = Math.floor(at / QUARTER);
    const known = days.get(quarter);
    if (known !== undefined) return known ?? read(instant);
    const day = dayOfAll(quarter, read);
    if (days.size < MOST) days.set(quarter, day);
    return day ?? read(instant);
  };
}

/** The day that all instants of a quarter have; null where a day begins within it, as at 00:01 in St. John's until 2011. */
function dayOfAll(quarter: number, read: (instant: string) => string): string | null {
  const [first, last] = [quarter * QUARTER, (quarter + 1) * QUARTER - 1];
  const day = read(new Date(first).toISOString());
  return day === read(new Date(last).toISOString()) ? day : null;
}

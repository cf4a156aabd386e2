import { instantReader } from "../../kernel/calendar/index.js";

const QUARTER = 900_000;

/** From here on every zone has offsets of whole quarters of an hour, and changes them at one. */
const SINCE = Date.UTC(1973, 0);

/** The most quarters that are remembered: those of more than a year. */
const MOST = 50_000;

/**
 * The day of an instant, written as `toISOString` does, in a zone. Asking the engine costs more than all the rest of a row, and
 * the instants of one quarter of an hour have one day.
 */
export function zoneDates(zone: string): (instant: string) => string {
  const read = instantReader(zone);
  const days = new Map<number, string>();
  return (instant) => {
    const at = Date.parse(instant);
    if (!(at >= SINCE)) return read(instant);
    const quarter = Math.floor(at / QUARTER);
    const known = days.get(quarter);
    if (known !== undefined) return known;
    const day = read(instant);
    if (days.size < MOST) days.set(quarter, day);
    return day;
  };
}

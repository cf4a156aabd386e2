import type { CalendarDate } from "../calendar/index.js";
import type { CadenceFunction } from "./buildCadence.js";
import { reach } from "./dueDates.js";
import { lookFurther } from "./lookFurther.js";

/** When it is due next if it is done on a date: the first due date after it; null where there is none in `MOST_DAYS`. */
export function nextDueAfter(cadence: CadenceFunction, date: CalendarDate): CalendarDate | null {
  if (cadence.kind === "afterLast") return cadence.after(date);
  const from = reach(date, 1);
  const found = lookFurther(
    (days) => cadence.between({ from, to: reach(from, days) }),
    ({ length }) => length > 0,
  );
  return found[0] ?? null;
}

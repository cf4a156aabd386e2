import { daysInMonth } from "./readDay.js";
import type { DateSpan } from "./types.js";

/** The days of a span where every month counts 30: the end less the start, after both were moved as the convention says. */
export function days360(span: DateSpan, convention: "european" | "us"): number {
  const start = ymd(span.from);
  const end = ymd(span.to);
  const [first, last] =
    convention === "european" ? [Math.min(start.day, 30), Math.min(end.day, 30)] : usDays(start, end);
  return 360 * (end.year - start.year) + 30 * (end.month - start.month) + last - first;
}

interface Ymd {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The last day of February counts as a 30th; a 31st at the end does so only where the start is a 30th by then. */
function usDays(start: Ymd, end: Ymd): readonly [number, number] {
  const startsAtFebruaryEnd = isFebruaryEnd(start);
  const first = startsAtFebruaryEnd ? 30 : Math.min(start.day, 30);
  if (startsAtFebruaryEnd && isFebruaryEnd(end)) return [first, 30];
  return [first, end.day === 31 && first === 30 ? 30 : end.day];
}

function isFebruaryEnd({ year, month, day }: Ymd): boolean {
  return month === 2 && day === daysInMonth(year, 2);
}

function ymd(date: string): Ymd {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

import { checkedCalendar, fiscalYearShift } from "./fiscalOffset.js";
import { weeklyYearShift } from "./fiscalWeeks.js";
import { type IsoWeek, isoWeekOf } from "./isoWeek.js";
import { readSpan } from "./readSpan.js";
import { type PlainShape, shapeOf, type WeeklyShape } from "./shapeOf.js";
import type { DateSpan, FiscalCalendar } from "./types.js";

/**
 * The shortest name of a span of days: the text that {@link parsePeriod} reads back as the same days.
 *
 * Years, halves and quarters that stand on the given fiscal year are named by it (`FY2026-Q1`), and in one of weeks its
 * periods and weeks too (`FY2026-P01`, `FY2026-W01`); all else is named by the calendar. Several whole years are `2026..2028` (both included), and
 * what has no name of its own is `2026-01-15/2026-03-01` (half open).
 *
 * @param span - The days, half open.
 * @param fiscal - How fiscal years run; without it every name is a calendar name.
 * @returns The name.
 * @throws AttainmentError `date.not_a_date`, `period.unsorted`, `period.not_a_fiscal_year`.
 * @example
 * ```ts
 * import { formatPeriod } from "attainment/kernel";
 * formatPeriod({ from: "2026-07-01", to: "2026-10-01" }); // => "2026-Q3"
 * formatPeriod({ from: "2026-07-01", to: "2026-10-01" }, { firstMonth: 4, named: "startYear" }); // => "FY2026-Q2"
 * formatPeriod({ from: "2026-07-01", to: "2026-09-30" }); // => "2026-07-01/2026-09-30"
 * ```
 * @since 0.1.0
 */
export function formatPeriod(span: DateSpan, fiscal?: FiscalCalendar): string {
  const { from, to } = readSpan(span);
  const shape = shapeOf({ from, to }, fiscal);
  if ("weekly" in shape) return weeklyName(shape);
  switch (shape.kind) {
    case "day":
      return from;
    case "week":
      return weekName(isoWeekOf(from));
    case "month":
      return from.slice(0, 7);
    case "range":
      return `${from}/${to}`;
    default: {
      const { months } = checkedCalendar(fiscal);
      return shape.fiscal && months !== undefined
        ? nameOfMonths(shape, months.firstMonth - 1, fiscalYearShift(months), "FY")
        : nameOfMonths(shape, 0, 0, "");
    }
  }
}

function weeklyName(shape: WeeklyShape): string {
  const shift = weeklyYearShift(shape.weekly);
  if (shape.kind === "week") return `FY${weekName({ year: shape.year + shift, week: shape.week })}`;
  if (shape.kind !== "month") return nameOfMonths({ ...shape, kind: shape.kind }, 0, shift, "FY");
  const year = Math.floor(shape.month / 12);
  return `FY${fourDigits(year + shift)}-P${String(shape.month - 12 * year + 1).padStart(2, "0")}`;
}

function weekName({ year, week }: IsoWeek): string {
  return `${fourDigits(year)}-W${String(week).padStart(2, "0")}`;
}

function nameOfMonths(
  shape: Pick<Extract<PlainShape, { readonly month: number }>, "kind" | "month" | "months">,
  offset: number,
  shift: number,
  prefix: string,
): string {
  const yearAt = Math.floor((shape.month - offset) / 12);
  const monthOfYear = shape.month - offset - 12 * yearAt;
  const year = `${prefix}${fourDigits(yearAt + shift)}`;
  switch (shape.kind) {
    case "year":
      return year;
    case "years":
      return `${year}..${prefix}${fourDigits(yearAt + shift + shape.months / 12 - 1)}`;
    case "half":
      return `${year}-H${monthOfYear / 6 + 1}`;
    case "quarter":
      return `${year}-Q${monthOfYear / 3 + 1}`;
  }
}

function fourDigits(year: number): string {
  return String(year).padStart(4, "0");
}

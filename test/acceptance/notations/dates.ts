import { addDays, addMonths, divide, parsePeriod, shiftPeriod, subtract } from "attainment/kernel";
import { type Row, rowsOf, textOf } from "../facts.js";
import { fractionOf } from "./numbers.js";

/** The first day of a month, a year, or the day itself. */
export function dateOf(period: string): string {
  return `${period}-01-01`.slice(0, "YYYY-MM-DD".length);
}

export interface DatedTable {
  readonly from: string;
  readonly to?: string;
  readonly rows: readonly Row[];
}

/**
 * Tables by the period that each begins with, each in force until the next begins. A history such as
 * "2014: bound 12100" adds the table before it with another last bound.
 */
export function datedTables(versions: Row, history: string = ""): readonly DatedTable[] {
  const tables = Object.entries(versions).map(([period, rows]) => ({
    from: dateOf(period),
    rows: rowsOf(rows),
  }));
  for (const [, year, threshold] of history.matchAll(/(\d{4}): bound (\d+)/g)) {
    const from = dateOf(textOf(year));
    const before =
      tables
        .sort(byDate)
        .filter((table) => table.from < from)
        .at(-1)?.rows ?? [];
    tables.push({ from, rows: [...before.slice(0, -1), { ...before.at(-1), threshold: textOf(threshold) }] });
  }
  return tables.sort(byDate).map((table, index) => {
    const next = tables[index + 1];
    return next === undefined ? table : { ...table, to: next.from };
  });
}

function byDate(a: { readonly from: string }, b: { readonly from: string }): number {
  return a.from < b.from ? -1 : 1;
}

/** A period for each item of a list, one after the other. */
export function periodsFrom(period: string, items: readonly unknown[]): readonly string[] {
  return items.map((_, index) => shiftPeriod(parsePeriod(period), index).id);
}

/** A month for each item of a list, one after the other. */
export function monthsFrom(month: string, items: readonly unknown[]): readonly string[] {
  return periodsFrom(month, items);
}

/** The last day of a run of days that is written half open. */
export function lastDayOf({ to }: { readonly to: string }): string {
  return addDays(to, -1);
}

/** A day of a month in which a source counts days. */
export function dayOf(day: string): string {
  return addDays("2026-01-01", Number(subtract(day, "1")));
}

/** Running totals as what each adds to the one before. */
export function incrementsOf(totals: readonly string[]): readonly string[] {
  return totals.map((total, index) => subtract(total, totals[index - 1] ?? "0"));
}

/** "immediate", "30d-before", "2m-before", "refund14-in": how long after it was earned something is paid. */
export function releaseIn(trigger: string): { readonly days?: number; readonly months?: number } | null {
  if (trigger === "immediate") return null;
  const [, refund, count, unit] = /^(refund)?(\d+)([dm]?)-/.exec(trigger) ?? [];
  if (count === undefined) throw new TypeError(`not a trigger: ${trigger}`);
  return refund === undefined && unit === "m" ? { months: Number(count) } : { days: Number(count) };
}

/** Shares in percent for ranges of whole months; what has no end has no share to take, or it has one for good. */
export function withShares(
  rows: readonly Row[],
): readonly { readonly within: number; readonly share: string }[] {
  return rows.flatMap(({ to_month: to = null, rate_pct: percent = null }) =>
    to === null ? [] : [{ within: Number(textOf(to)), share: fractionOf(textOf(percent)) }],
  );
}

/** The same day a year later: a policy year, of which it is the last day. */
export function yearAfter(date: string): string {
  return addMonths(date, 12);
}

/** The months from a day on, up to the one with a certain number. */
export function monthsTo(from: string, count: number): readonly string[] {
  if (!Number.isInteger(count)) throw new TypeError(`not a number of months: ${count}`);
  return monthsFrom(from.slice(0, "YYYY-MM".length), Array.from({ length: count }));
}

/** A day for each item of a list, one after the other. */
export function daysFrom(day: string, items: readonly unknown[]): readonly string[] {
  return items.map((_, index) => addDays(day, index));
}

/** The day that lies so many milliseconds after the first of 2026. */
export function dayAfterMilliseconds(milliseconds: string): string {
  return addDays("2026-01-01", Number(divide(milliseconds, "86400000")));
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
];

/** A day in a month of 2026 that is told by its English name. */
export function dayInMonth(name: string): string {
  const index = [...months, "November", "December"].indexOf(name);
  if (index < 0) throw new TypeError(`not a month: ${name}`);
  return addMonths("2026-01-15", index);
}

import { type Row, rowsOf, textOf } from "../facts.js";

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

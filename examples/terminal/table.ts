import { cells, wrapped } from "./wrapped.js";

/** A column of a table: its heading, and whether it holds figures (right-aligned) or words. */
export interface Column {
  readonly heading: string;
  readonly figures?: boolean;
}

/** How many cells a terminal has in one line. */
const TERMINAL = 100;
const GAP = "  ";

/**
 * Cells under headings, padded to columns; wide (East Asian) characters count for two. Words of the last column that would
 * pass the edge of the terminal go on in the next line.
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, at) =>
    Math.max(cells(column.heading), ...rows.map((row) => cells(row[at] ?? ""))),
  );
  const last = columns.length - 1;
  const before = widths.slice(0, last).reduce((sum, width) => sum + width + GAP.length, 0);
  if (columns[last]?.figures !== true) widths[last] = Math.min(widths[last] ?? 0, TERMINAL - before);
  const line = (row: readonly string[]) =>
    columns
      .map((column, at) => {
        const cell = row[at] ?? "";
        const gap = " ".repeat(Math.max(0, (widths[at] ?? 0) - cells(cell)));
        return column.figures === true ? gap + cell : cell + gap;
      })
      .join(GAP)
      .trimEnd();
  const rule = widths.map((size) => "-".repeat(size)).join(GAP);
  const lines = rows.flatMap((row) => {
    const [first = "", ...more] = wrapped(row[last] ?? "", widths[last] ?? TERMINAL);
    return [line([...row.slice(0, last), first]), ...more.map((text) => " ".repeat(before) + text)];
  });
  return [line(columns.map((column) => column.heading)), rule, ...lines].join("\n");
}

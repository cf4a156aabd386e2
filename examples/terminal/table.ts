/** A column of a table: its heading, and whether it holds figures (right-aligned) or words. */
export interface Column {
  readonly heading: string;
  readonly figures?: boolean;
}

/** Cells under headings, padded to columns; wide (East Asian) characters count for two. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, at) =>
    Math.max(width(column.heading), ...rows.map((row) => width(row[at] ?? ""))),
  );
  const line = (cells: readonly string[]) =>
    columns
      .map((column, at) => {
        const cell = cells[at] ?? "";
        const gap = " ".repeat((widths[at] ?? 0) - width(cell));
        return column.figures === true ? gap + cell : cell + gap;
      })
      .join("  ")
      .trimEnd();
  const rule = widths.map((size) => "-".repeat(size)).join("  ");
  return [line(columns.map((column) => column.heading)), rule, ...rows.map(line)].join("\n");
}

/** How many terminal cells a text takes. */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
}

import type { TidyTable } from "./types.js";

/**
 * A table as comma-separated text: lines end with CR LF, the first one holds the names of the columns, null is an empty cell.
 *
 * A cell with a comma, a quote or a break of lines stands in quotes. Text is written as it is: a spreadsheet may take a cell that
 * begins with `=` for a formula, so import such columns as text.
 *
 * @param table - See `tidyTable`.
 * @returns The text, with a last line break.
 * @example
 * ```ts
 * import { csvText, tidyTable } from "attainment/interop";
 * csvText(tidyTable([{ id: "1", name: "Pump, station", amount: null }])); // => "id,name,amount\r\n1,\"Pump, station\",\r\n"
 * ```
 * Source: https://www.rfc-editor.org/rfc/rfc4180
 * @since 0.1.0
 */
export function csvText({ columns, rows }: TidyTable): string {
  return [columns, ...rows].map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

function cellText(cell: string | number | boolean | null): string {
  const text = cell === null ? "" : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import type { Fraction } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, ownItems } from "../../kernel/issue/index.js";
import { readValue } from "../../kernel/statistics/index.js";
import type { AgreementCode } from "./codes.js";

/** A rating, or null where there is none. */
export type Cell = Fraction | null;

/** The cells of a table that are sound; `issues` says what is wrong with the others. */
export function readTable(value: unknown, issues: Issue[]): readonly (readonly Cell[])[] {
  return readRows(value, issues, (cell, path) => (cell === null ? null : readValue(cell, path, issues)));
}

/** The rows of a table, all of one length. */
export function readRows<T>(
  value: unknown,
  issues: Issue[],
  read: (cell: unknown, path: string) => T,
  path: string = "/ratings",
): readonly (readonly T[])[] {
  const rows = (ownItems(value, path, issues) ?? []).map((row, index) =>
    (ownItems(row, `${path}/${index}`, issues) ?? []).map((cell, column) =>
      read(cell, `${path}/${index}/${column}`),
    ),
  );
  const columns = rows[0]?.length ?? 0;
  for (const [index, { length }] of rows.entries()) {
    if (length === columns) continue;
    const message = `This row has ${length} cells and the first has ${columns}. Write null where somebody did not rate.`;
    issues.push(issueOf<AgreementCode>("reviews.uneven_rows", `${path}/${index}`, message));
  }
  return rows;
}

/** Whether every cell of a row has a rating. */
export function isComplete(row: readonly Cell[]): row is readonly Fraction[] {
  return row.every((cell) => cell !== null);
}

/** The ratings of a row. */
export function ratingsIn(row: readonly Cell[]): readonly Fraction[] {
  return row.flatMap((cell) => cell ?? []);
}

import { countOf, type Json, listOf } from "../facts.js";

/** A table by rows as a table by columns. */
export function transposed(table: Json): Json {
  const rows = listOf(table).map(listOf);
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
}

/** A table as a list of its cells, each with the number of its row and of its column, from 1; empty cells are left out. */
export function cellsOf(table: Json): Json {
  return listOf(table).flatMap((row, at) =>
    listOf(row).flatMap((value, column) =>
      value === null ? [] : [{ row: `r${at + 1}`, column: `c${column + 1}`, value }],
    ),
  );
}

/** The numbers from 1 up to one. */
export function upTo(count: Json): Json {
  return Array.from({ length: countOf(count) }, (_, index) => index + 1);
}

/** Whether something happened, as how often it did. */
export function countedAs(happened: Json): Json {
  return happened === true ? 1 : 0;
}

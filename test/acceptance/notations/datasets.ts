import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isRow, type Json, type Row, rowOf, textOf } from "../facts.js";
import { casesFolder } from "../publishedCases.js";

/** Where the data stand that cases name: beside the cases. */
const folder = resolve(casesFolder, "../data");

const read = new Map<string, readonly Row[]>();

/** The rows of a file of data by its columns, as text; an empty cell is null. No field of these files is quoted. */
export function rowsOfDataset(name: string): readonly Row[] {
  const known = read.get(name);
  if (known !== undefined) return known;
  const [header = "", ...lines] = readFileSync(pathOf(name), "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "");
  const columns = header.split(",");
  const rows = lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(columns.map((column, place) => [column, cells[place] || null]));
  });
  read.set(name, rows);
  return rows;
}

/** The data that a document names, such as `{ deals: "crm/sales_pipeline" }`, or the same in groups by a column. */
export function datasetsOf(data: Json | undefined): Row {
  return Object.fromEntries(
    Object.entries(rowOf(data ?? {})).map(([name, source]) => [
      name,
      isRow(source)
        ? groupsOf(rowsOfDataset(textOf(source.file)), textOf(source.by))
        : rowsOfDataset(textOf(source)),
    ]),
  );
}

/** Whether all data that a document names are there. */
export function hasDatasets(data: Json | undefined): boolean {
  return Object.values(rowOf(data ?? {})).every((source) =>
    existsSync(pathOf(textOf(isRow(source) ? source.file : source))),
  );
}

/** Rows with the same text in a column, by that text. */
function groupsOf(rows: readonly Row[], column: string): readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = textOf(row[column]);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  return [...groups.keys()].sort().map((id) => ({ id, rows: groups.get(id) ?? [] }));
}

function pathOf(name: string): string {
  return resolve(folder, `${name}.csv`);
}

import { type Json, readJson, unwrap } from "../../kernel/issue/index.js";
import type { TidyTable, TidyTableOptions } from "./types.js";

type Cell = TidyTable["rows"][number][number];

/**
 * Results as a table, for a spreadsheet or a database: mapped deals, lines of a statement, stages of a pipeline.
 *
 * A nested object becomes columns joined by a point (`trend.slope`); a list becomes JSON text, but for the one that `each` names,
 * whose items become rows (`stays.stageId`). An item whose list is empty keeps a row of its own. Numbers that are text stay text.
 *
 * @param items - Plain JSON: a list of results, or any list of objects.
 * @param options - See {@link TidyTableOptions}.
 * @returns The columns and the rows.
 * @throws AttainmentError `document.*` where the items are no plain JSON.
 * @example
 * ```ts
 * import { tidyTable } from "attainment/interop";
 * const histories = [{ dealId: "1", stays: [{ stageId: "demo", days: 3 }, { stageId: "won", days: null }] }];
 * const table = tidyTable(histories, { each: "stays" });
 * table.columns; // => ["dealId", "stays.stageId", "stays.days"]
 * table.rows; // => [["1", "demo", 3], ["1", "won", null]]
 * ```
 * Source: https://doi.org/10.18637/jss.v059.i10 for tidy tables.
 * @since 0.1.0
 */
export function tidyTable(items: readonly unknown[], { each }: TidyTableOptions = {}): TidyTable {
  const read = unwrap(readJson(items));
  const flat = (isList(read) ? read : [read]).flatMap((item) => rowsOf(item, each));
  const columns = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  return { columns, rows: flat.map((row) => columns.map((column) => row.get(column) ?? null)) };
}

function rowsOf(item: Json, each: string | undefined): readonly ReadonlyMap<string, Cell>[] {
  const list = each !== undefined && isObject(item) && Object.hasOwn(item, each) ? item[each] : undefined;
  if (each === undefined || list === undefined || !isList(list) || list.length === 0) {
    const row = new Map<string, Cell>();
    const isEmptyList = list !== undefined && isList(list);
    put(isEmptyList && isObject(item) ? without(item, each ?? "") : item, "", row);
    return [row];
  }
  return list.map((part) => {
    const row = new Map<string, Cell>();
    for (const [name, value] of Object.entries(isObject(item) ? item : {}))
      put(name === each ? part : value, name, row);
    return row;
  });
}

function put(value: Json, name: string, row: Map<string, Cell>): void {
  if (isObject(value))
    for (const [key, inner] of Object.entries(value)) put(inner, name === "" ? key : `${name}.${key}`, row);
  else row.set(name === "" ? "value" : name, isList(value) ? JSON.stringify(value) : value);
}

function without(item: { readonly [key: string]: Json }, name: string): Json {
  return Object.fromEntries(Object.entries(item).filter(([key]) => key !== name));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !isList(value);
}

/**
 * Results as a table: one row for each item, one column for each field, one plain value in each cell.
 *
 * @since 0.1.0
 */
export interface TidyTable {
  /** The names of fields, nested ones joined by a point, in the order in which they first occur. */
  readonly columns: readonly string[];
  /** As long as `columns`; null where an item lacks the field. */
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/**
 * How items become rows.
 *
 * @since 0.1.0
 */
export interface TidyTableOptions {
  /** The field that holds a list, to have a row for each of its items, with the other fields repeated. */
  readonly each?: string;
}

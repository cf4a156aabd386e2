/** The numbers of rows by group: those of group `g` stand in `rows` from `starts[g]` up to `starts[g + 1]`. */
export interface RowGroups {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Groups `length` rows by a number of each, below `count`, and sorts each group: in place, without a list for each. */
export function groupRows(
  length: number,
  count: number,
  groupOf: (row: number) => number,
  compare: (a: number, b: number) => number,
): RowGroups {
  const starts = new Int32Array(count + 1);
  for (let row = 0; row < length; row += 1) add(starts, groupOf(row) + 1, 1);
  for (let group = 0; group < count; group += 1) add(starts, group + 1, starts[group] ?? 0);
  const next = starts.slice();
  const rows = new Int32Array(length);
  for (let row = 0; row < length; row += 1) rows[add(next, groupOf(row), 1) - 1] = row;
  for (let group = 0; group < count; group += 1)
    sortPart(rows, starts[group] ?? 0, starts[group + 1] ?? 0, compare);
  return { starts, rows };
}

function add(numbers: Int32Array, at: number, more: number): number {
  const sum = (numbers[at] ?? 0) + more;
  numbers[at] = sum;
  return sum;
}

/** Up to how many rows are sorted by moving each to its place, which for a few is the fastest way. */
const FEW = 32;

function sortPart(
  rows: Int32Array,
  from: number,
  to: number,
  compare: (a: number, b: number) => number,
): void {
  if (to - from > FEW) {
    rows.subarray(from, to).sort(compare);
    return;
  }
  for (let at = from + 1; at < to; at += 1) {
    const row = rows[at] ?? 0;
    let place = at;
    for (; place > from && compare(rows[place - 1] ?? 0, row) > 0; place -= 1)
      rows[place] = rows[place - 1] ?? 0;
    rows[place] = row;
  }
}

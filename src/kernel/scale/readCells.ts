import { type Issue, quoted } from "../issue/index.js";
import type { Cell } from "./matrixTable.js";
import { readCell } from "./readCell.js";
import { scaleIssue } from "./scaleIssue.js";
import type { LocatedCell, MatrixCell, MatrixScale } from "./types.js";

type Places = readonly (readonly string[])[];

/** How many missing cells are told one by one. */
const MOST_TOLD = 20;

/**
 * The cells of a matrix in the order of its axes, or null with every fault in `issues`. Without `places` (an axis is at
 * fault) each cell is looked at by itself.
 */
export function readCells(
  { cells }: MatrixScale,
  places: Places | null,
  ref: string,
  issues: Issue[],
): readonly Cell[] | null {
  const at = `${ref}/cells`;
  const before = issues.length;
  const found = new Map<number, Cell | null>();
  const put = (written: MatrixCell, path: string, position: number | null): void => {
    const cell = readCell(written, path, issues);
    if (position === null) return;
    if (found.has(position)) {
      const message = "Another cell stands at this place already. Keep one of the two.";
      issues.push(scaleIssue("scale.duplicate_cell", path, message));
    }
    // One that is at fault counts as there, so that it is not told to be missing too.
    found.set(position, cell);
  };
  if (isLocated(cells)) {
    cells.forEach((cell, index) => {
      put(cell, `${at}/${index}`, positionOf(cell, places, `${at}/${index}/at`, issues));
    });
  } else walk(cells, { places, axis: 0, position: 0, path: at, issues, put });
  if (places !== null && issues.length === before) tellMissing(places, found, at, issues);
  return issues.length > before || places === null ? null : inOrder(found);
}

type Nested = readonly (MatrixCell | Nested)[];

interface Way {
  readonly places: Places | null;
  readonly axis: number;
  /** The position of the first cell below. */
  readonly position: number;
  readonly path: string;
  readonly issues: Issue[];
  put(cell: MatrixCell, path: string, position: number | null): void;
}

function isLocated(cells: MatrixScale["cells"]): cells is readonly LocatedCell[] {
  const [first] = cells;
  return typeof first === "object" && Object.hasOwn(first, "at");
}

function isList(item: MatrixCell | Nested): item is Nested {
  return Array.isArray(item);
}

/** Walks nested lists: each level is an axis, each item one of its places. */
function walk(list: Nested, way: Way): void {
  const { places, axis, position, path, issues } = way;
  const here = places?.[axis];
  if (places !== null) checkLength(list, here, path, issues);
  if (places !== null && here === undefined) return;
  list.forEach((item, index) => {
    const size = (places ?? []).slice(axis + 1).reduce((product, each) => product * each.length, 1);
    const next = { ...way, axis: axis + 1, position: position + index * size, path: `${path}/${index}` };
    if (isList(item)) walk(item, next);
    else {
      const isCell = places === null || axis === places.length - 1;
      if (!isCell) issues.push(tooFlat(next.path));
      way.put(item, next.path, isCell && index < (here?.length ?? 0) ? next.position : null);
    }
  });
}

function checkLength(list: Nested, here: readonly string[] | undefined, path: string, issues: Issue[]): void {
  if (here === undefined) {
    const message = "The lists are nested deeper than there are axes. Write one level for each axis.";
    issues.push(scaleIssue("scale.extra_cell", path, message));
    return;
  }
  const lacking = here[list.length];
  if (lacking !== undefined) {
    const message = `The list has ${list.length} items and its axis ${here.length} places: ${quoted(lacking)} has none. Write one for each place.`;
    issues.push(scaleIssue("scale.missing_cell", path, message, { at: lacking.slice(0, 80) }));
  }
  if (list.length > here.length) {
    const message = `The list has ${list.length} items, and its axis only ${here.length} places. Remove what is too many, or add the place to the axis.`;
    issues.push(scaleIssue("scale.extra_cell", `${path}/${here.length}`, message));
  }
}

function tooFlat(path: string): Issue {
  const message =
    "A list is needed here, because there are more axes. Write one level of lists for each axis.";
  return scaleIssue("scale.missing_cell", path, message);
}

/** The position of a cell that names its place; null where there is no such place. */
function positionOf(
  { at }: LocatedCell,
  places: Places | null,
  path: string,
  issues: Issue[],
): number | null {
  if (places === null) return null;
  if (at.length !== places.length) {
    const message = `The place names ${at.length} bands, and there are ${places.length} axes. Name one band or text of each axis, in their order.`;
    issues.push(scaleIssue("scale.extra_cell", path, message));
    return null;
  }
  let position: number | null = 0;
  for (const [axis, ids] of places.entries()) {
    const id = at[axis] ?? "";
    const index = ids.indexOf(id);
    if (index < 0) {
      const message = `The axis has no place ${quoted(id)}. Correct the id, or add it to the axis.`;
      issues.push(scaleIssue("scale.extra_cell", `${path}/${axis}`, message, { id: id.slice(0, 80) }));
    }
    position = index < 0 || position === null ? null : position * ids.length + index;
  }
  return position;
}

/** Tells the first places without a cell. */
function tellMissing(
  places: Places,
  found: ReadonlyMap<number, Cell | null>,
  path: string,
  issues: Issue[],
): void {
  const count = places.reduce((product, each) => product * each.length, 1);
  for (
    let position = 0, told = 0;
    told < MOST_TOLD && found.size + told < count && position < count;
    position += 1
  ) {
    if (found.has(position)) continue;
    told += 1;
    const at = placeAt(places, position);
    const message = `No cell stands at ${at.map((id) => quoted(id)).join(", ")}, so that there is no result there. Add one.`;
    issues.push(scaleIssue("scale.missing_cell", path, message, { at: at.join(" / ").slice(0, 80) }));
  }
}

/** The ids of a position, one of each axis. */
export function placeAt(places: Places, position: number): readonly string[] {
  const at: string[] = [];
  let rest = position;
  for (const ids of [...places].reverse()) {
    at.unshift(ids[rest % ids.length] ?? "");
    rest = Math.floor(rest / ids.length);
  }
  return at;
}

function inOrder(found: ReadonlyMap<number, Cell | null>): readonly Cell[] {
  return [...found].sort(([a], [b]) => a - b).flatMap(([, cell]) => cell ?? []);
}

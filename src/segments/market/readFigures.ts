import { safeParsePeriod } from "../../kernel/calendar/index.js";
import { addFractions, type Fraction } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { type Fields, type Issue, quoted } from "../../kernel/issue/index.js";
import { type Row, readRows, rowAmount, rowDate, rowName, rowText } from "../../kernel/rows/index.js";
import { marketIssue } from "./marketIssue.js";
import { DIMENSIONS, keyOfPart, partBy, readPart } from "./parts.js";
import type { MarketDimension, MarketPart } from "./types.js";

/** A figure of a period, read. */
export interface ReadFigure {
  readonly id: string;
  readonly path: string;
  readonly period: string;
  readonly part: MarketPart;
  readonly rivalId: string | null;
  readonly currency: string | null;
  readonly publishedOn: string;
  readonly number: Fraction | null;
}

/** Reads the figures of a list; `name` is the field that holds the number. */
export function readFigures(
  facts: Fields,
  stream: string,
  name: string,
  faults: Faults,
  frame: Issue[],
): readonly ReadFigure[] {
  return readRows(facts, { stream, amount: name }, faults, frame, (row) => readFigure(row, name));
}

function readFigure(row: Row, name: string): ReadFigure | null {
  const text = rowName(row, "period");
  const read = text === null ? null : safeParsePeriod(text);
  if (read?.ok === false)
    row.issues.push(...read.issues.map((issue) => ({ ...issue, path: `${row.path}/period` })));
  const figure = {
    id: row.id,
    path: row.path,
    part: readPart(row),
    rivalId: rowText(row, "rivalId"),
    currency: rowText(row, "currency"),
    publishedOn: rowDate(row, "publishedOn") ?? "",
    number: rowAmount(row, name),
  };
  return read?.ok === true ? { ...figure, period: read.data.id } : null;
}

/**
 * Known numbers of one period by part. Of figures of one thing the one published last counts; two of one day are a fault, and
 * so is a whole beside its own parts.
 */
export function numbersByPart(
  figures: readonly ReadFigure[],
  by: readonly MarketDimension[],
  frame: Issue[],
): ReadonlyMap<string, { readonly part: MarketPart; readonly number: Fraction }> {
  const found = new Map<
    string,
    { readonly part: MarketPart; readonly number: Fraction; readonly of: MarketPart }
  >();
  for (const { part, number, path } of lastPublished(figures, frame)) {
    if (number === null) continue;
    const own = partBy(part, by);
    const key = keyOfPart(own);
    const before = found.get(key);
    if (before !== undefined && isMixed(before.of, part, by)) frame.push(overlapping(path));
    found.set(key, {
      part: own,
      number: before === undefined ? number : addFractions(before.number, number),
      of: part,
    });
  }
  return found;
}

function lastPublished(figures: readonly ReadFigure[], frame: Issue[]): readonly ReadFigure[] {
  const latest = new Map<string, ReadFigure>();
  const twice = new Map<string, ReadFigure>();
  for (const figure of figures) {
    const key = keyOfPart(figure.part);
    const before = latest.get(key);
    if (before === undefined || figure.publishedOn > before.publishedOn) {
      latest.set(key, figure);
      twice.delete(key);
    } else if (figure.publishedOn === before.publishedOn) twice.set(key, figure);
  }
  for (const { id, path } of twice.values()) frame.push(figureTwice(id, path));
  return [...latest.values()];
}

/** Does one say a dimension that the market is not parted by, and the other leave it open? */
function isMixed(a: MarketPart, b: MarketPart, by: readonly MarketDimension[]): boolean {
  return DIMENSIONS.some(([name]) => !by.includes(name) && (a[name] === null) !== (b[name] === null));
}

function overlapping(path: string): Issue {
  const message =
    "A figure of a whole stands beside figures of its parts, and would count twice. Keep the whole, or the parts.";
  return marketIssue("market.overlapping_figures", path, message);
}

function figureTwice(id: string, path: string): Issue {
  const message = `Another figure of the same thing and period was published on the same day as ${quoted(id)}. Remove the one that does not count.`;
  return marketIssue("market.figure_twice", path, message, { id: id.slice(0, 80) });
}

import {
  addMonths,
  divide,
  nextPeriod,
  parsePeriod,
  shiftPeriod,
  splitEqually,
  subtract,
} from "attainment/kernel";
import { type Facts, isRow, type Json, type Row, rowOf, textOf } from "../facts.js";
import { dateOf, dayAfterMilliseconds, dayInMonth } from "./dates.js";
import { fractionOf, lost, sortable } from "./numbers.js";
import { cellsOf, countedAs, transposed, upTo } from "./tables.js";

/** A place in a template that a value of the case goes into: `{ "$": "sales" }`, `{ "$": "plan.quota" }`. */
const REFERENCE = "$";

/**
 * A list in a template with one part for each item of a list of the case, which is called `item` in it: the place of the
 * list, or a reference with a notation.
 */
const REPEAT = "$for";

/** Of the items, those alone that have something in a field. */
const WITH = "$with";

/** A part of a list as often as a number of the case says; `$named` begins the names of such parts. */
const TIMES = "$times";
const NAMED = "$named";

/** A reference to what a case leaves empty where the library leaves it out. */
const OPTIONAL = "optional";

interface Scope {
  readonly input: Row;
  readonly plan: Row;
  readonly item?: Json;
  /** The item before it, and its place, from 0. */
  readonly before?: Json;
  readonly place?: number;
  /** The name of the part that is repeated: of a list called deals, deals.1 and so on. */
  readonly name?: string;
}

/**
 * Facts from a template in which every number is a reference to the case. A list of templates is one evaluation each.
 * A single one is as many as the longest list that it refers to has items, period after period.
 */
export function filled(template: Json | undefined, { input, parameters }: Facts): readonly Row[] {
  const scope = { input, plan: parameters };
  if (Array.isArray(template)) return template.flatMap((one) => repeated(one, scope, undefined)).map(rowOf);
  const once = rowOf(template ?? {});
  const lengths = referencesIn(once).map((reference) => seriesOf(valueAt(reference, scope)));
  const count = Math.max(1, ...lengths.map((series) => series?.length ?? 1));
  let { period } = once;
  return Array.from({ length: count }, (_, index) => {
    if (index > 0 && typeof period === "string") period = nextPeriod(parsePeriod(period)).id;
    return rowOf(fill({ ...once, ...(period === undefined ? {} : { period }) }, scope, index));
  });
}

function fill(template: Json, scope: Scope, index?: number): Json {
  if (Array.isArray(template)) return template.flatMap((item) => repeated(item, scope, index));
  if (!isRow(template)) return template;
  if (REFERENCE in template) {
    const value = valueAt(template, scope);
    return index === undefined ? value : (seriesOf(value)?.[index] ?? value);
  }
  return Object.fromEntries(
    Object.entries(template).flatMap(([key, value]) => {
      const found = fill(value, scope, index);
      return found === null && isRow(value) && value[OPTIONAL] === true ? [] : [[key, found]];
    }),
  );
}

function repeated(template: Json, scope: Scope, index: number | undefined): readonly Json[] {
  if (isRow(template) && template[TIMES] !== undefined) {
    const { [TIMES]: count, [NAMED]: prefix = "p", ...part } = template;
    const times = isRow(count) ? valueAt(count, scope) : walked(textOf(count), scope);
    const items = Array.from({ length: Number(textOf(times)) });
    return items.map((_, at) => fill(part, { ...scope, name: `${textOf(prefix)}${at + 1}` }));
  }
  if (!isRow(template) || template[REPEAT] === undefined) return [fill(template, scope, index)];
  const { [REPEAT]: list, [WITH]: field, ...part } = template;
  const reference = isRow(list) ? list : { [REFERENCE]: list ?? null };
  const whole = valueAt(reference, scope);
  // Of a list of lists, each evaluation has its own.
  const own = index === undefined ? undefined : seriesOf(whole)?.[index];
  const items = own !== undefined && Array.isArray(own) ? own : whole;
  const all = (seriesOf(items) ?? [items]).filter((item) => field === undefined || has(item, textOf(field)));
  return all.map((item, place) => {
    const name = `${textOf(reference[REFERENCE])}.${place + 1}`;
    return fill(part, { ...scope, item, before: all[place - 1] ?? null, place, name });
  });
}

function has(item: Json, field: string): boolean {
  return (step(item, field) ?? null) !== null;
}

function referencesIn(template: Json): readonly Row[] {
  if (Array.isArray(template)) return template.flatMap(referencesIn);
  if (!isRow(template) || REPEAT in template || TIMES in template) return [];
  return REFERENCE in template ? [template] : Object.values(template).flatMap(referencesIn);
}

function seriesOf(value: Json): readonly Json[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

function valueAt(reference: Row, scope: Scope): Json {
  const whole = as(reference.as, walked(textOf(reference[REFERENCE]), scope));
  const found = reference.at === undefined ? whole : step(whole, textOf(reference.at));
  if (found === undefined) throw new TypeError(`the case has no ${JSON.stringify(reference)}`);
  if (reference.each !== undefined) return fieldOfEach(found, textOf(reference.each));
  const value = partOf(found, reference, scope);
  return reference.counted === true ? Number(textOf(value)) : value;
}

/** What the items of a list have in a field, as far as they have something. */
function fieldOfEach(items: Json, field: string): Json {
  return (seriesOf(items) ?? []).flatMap((item) => (has(item, field) ? (step(item, field) ?? []) : []));
}

/** What others leave of a whole, and what one of several has of it that all have the same of. */
function partOf(whole: Json, { less = [], per }: Row, scope: Scope): Json {
  const others = seriesOf(less) ?? [less];
  const left = others.reduce(
    (rest, other) => subtract(textOf(rest), textOf(walked(textOf(other), scope))),
    whole,
  );
  return per === undefined ? left : divide(textOf(left), textOf(walked(textOf(per), scope)));
}

function walked(path: string, { input, plan, item, before, place, name }: Scope): Json {
  if (path === "name") return name ?? null;
  const [root = "", ...rest] = path.split(".");
  const own: Row = {
    plan,
    ...(item === undefined ? {} : { item, before: before ?? null, place: place ?? 0 }),
  };
  const start = root in own ? own[root] : input[root];
  const found = rest.reduce<Json | undefined>((json, key) => step(json, key), start);
  if (found === undefined) throw new TypeError(`the case has no ${path}`);
  return found;
}

function step(json: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(json)) return json[Number(key)];
  return isRow(json) ? json[key] : undefined;
}

/** The notation of a value: a percentage as its fraction, running totals as what each adds, a table by its columns. */
function as(notation: Json | undefined, value: Json): Json {
  if (notation === undefined || value === null) return value;
  const list = tables[textOf(notation)];
  if (list !== undefined) return list(value);
  const series = seriesOf(value);
  if (notation === "increments") return (series ?? []).map((total, at) => increment(series?.[at - 1], total));
  const change = notations[textOf(notation)];
  if (change === undefined) throw new TypeError(`not a notation: ${textOf(notation)}`);
  return series === undefined ? change(textOf(value)) : series.map((item) => change(textOf(item)));
}

const tables: Readonly<Record<string, (value: Json) => Json>> = {
  cells: cellsOf,
  count: countedAs,
  transposed,
  upTo,
};

const notations: Readonly<Record<string, (text: string) => string>> = {
  fraction: fractionOf,
  negative: lost,
  text: (value) => value,
  /** The day so many months after 15 January. */
  monthsAfter20260115: (count) => addMonths("2026-01-15", Number(count)),
  /** The month of a year that is so far into it. */
  monthOf2026: (count) => shiftPeriod(parsePeriod("2026-01"), Number(count) - 1).id,
  /** What is left of a whole, and of a hundred. */
  rest: (share) => subtract("1", share),
  restOfHundred: (percent) => subtract("100", percent),
  dayAfterMilliseconds,
  dayInMonth,
  sortable,
  date: dateOf,
  /** What a month has of a year that is spread evenly. */
  monthly: (yearly) => splitEqually(yearly, 12, { places: 2 }).parts[0]?.value ?? yearly,
};

function increment(before: Json | undefined, total: Json): string {
  return before === undefined ? textOf(total) : subtract(textOf(total), textOf(before));
}

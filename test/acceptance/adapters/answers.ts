import { add, compare, divide, multiply, subtract } from "attainment/kernel";
import {
  type Answer,
  ascending,
  at,
  countOf,
  type Facts,
  type Found,
  filled,
  isRow,
  type Json,
  listOf,
  percentOf,
  type Row,
  rowOf,
  rowsOf,
  sizeOf,
  textOf,
  textsOf,
} from "../units.js";

/** The results of one document, one for each of the facts. */
export type Results = (rules: Json, facts: readonly Row[]) => readonly Row[];

/** What a case asks for, from the results of what was written by hand for it. */
export function answered(facts: Facts, results: Results): Answer {
  const { rules, facts: template, answers } = rowOf(facts.written);
  const found = resultsOf(rules, filled(template, facts), results);
  return answersOf(answers, { results: found, plan: facts.parameters, input: facts.input });
}

/** Rules that name a kind, or are a list, or of which there are none, are one document; others are documents by name. */
export function resultsOf(rules: Json = null, given: readonly Row[], results: Results): Json {
  const isOne = rules === null || Array.isArray(rules) || "kind" in rowOf(rules);
  return isOne
    ? results(rules, given)
    : Object.fromEntries(Object.entries(rowOf(rules)).map(([name, one]) => [name, results(one, given)]));
}

/**
 * What a case asks for, from the results of the library: a path, a list of such, or one of the relations that sources
 * print beside pay. What is computed here is computed by the library's exact arithmetic.
 */
export function answersOf(spec: Json | undefined, results: Found): Answer {
  return Object.fromEntries(
    Object.entries(rowOf(spec)).map(([name, asked]) => [name, answer(asked, results)]),
  );
}

function answer(asked: Json, results: Found): Json {
  if (typeof asked === "string") return at(asked, results);
  if (Array.isArray(asked)) return asked.map((one) => answer(one, results));
  if (!isRow(asked)) throw new TypeError(`not a question: ${JSON.stringify(asked)}`);
  const [relation] = Object.keys(asked);
  const read = relation === undefined ? undefined : relations[relation];
  if (read === undefined)
    return Object.fromEntries(Object.entries(asked).map(([id, one]) => [id, answer(one, results)]));
  return read((part) => answer(part, results), asked, results);
}

type Read = (part: Json) => Json;

const relations: Readonly<Record<string, (read: Read, asked: Row, results: Found) => Json>> = {
  /** A ratio in percent. */
  percent: (read, { percent = null }) => changed(read(percent), percentOf),
  sum: (read, { sum = null }) => flat(read(sum)).reduce((total, value) => add(total, value), "0"),
  ratio: (read, { ratio }) => pairwise(listOf(ratio).map(read), divide),
  difference: (read, { difference }) => pairwise(listOf(difference).map(read), subtract),
  /** From the first of two to the second, over the first. */
  growth: (read, { growth = null }) => {
    const [from, to] = listOf(read(growth)).map(textOf);
    return divide(subtract(textOf(to), textOf(from)), textOf(from));
  },
  product: (read, { product }) => pairwise(listOf(product).map(read), multiply),
  /** Whether something, or each of a list, is a certain text. */
  is: (read, { is }) => {
    const [value = null, text] = listOf(is);
    return mapped(read(value), (one) => one === text);
  },
  /** Whether there is something, or something in each place of a list. */
  exists: (read, { exists = null }) => mapped(read(exists), (one) => one !== null),
  /** The word of the source for a word of the library; what has none stays as it is. */
  words: (read, { words = null, as }) =>
    mapped(read(words), (one) => (typeof one === "string" ? (rowOf(as)[one] ?? one) : one)),
  /** What each item of a list holds, or each of the first of them: a path in the item, a list or a row of such. */
  each: (read, { each: list = null, take = null, first }, found) => {
    const items = listOf(read(list)).slice(0, first === undefined ? undefined : countOf(first));
    return items.map((item) => answer(take, { ...found, results: item }));
  },
  /** Several values, and the items of several lists, as one list. */
  joined: (read, { joined }) => listOf(joined).flatMap((part) => read(part)),
  /** What the source writes where there is no value. */
  orElse: (read, { orElse = null, write = null }) => mapped(read(orElse), (one) => one ?? write),
  /** How many there are. */
  count: (read, { count = null }) => listOf(read(count)).length,
  /** All but the first. */
  rest: (read, { rest = null }) => restOf(listOf(read(rest))),
  /** The place of the first of a list that is a certain text; of several lists each. */
  position: (read, { position = null, of = null }) => positionIn(read(position), of),
  /** What stands in one field of the item whose other field is a certain number. */
  lookup: (read, { lookup = null, by, equal = null, take }) => {
    const wanted = textOf(read(equal));
    const found = rowsOf(read(lookup)).find((row) => compare(textOf(row[textOf(by)]), wanted) === 0);
    return found?.[textOf(take)] ?? null;
  },
  /** What happened in which place, in the order of the places: lists of what happened, and the text that counts. */
  events: (read, { events, when }) => {
    const all = Object.entries(rowOf(events)).flatMap(([name, happened]) =>
      listOf(read(happened)).flatMap((one, place) => (listOf(when).includes(one) ? [{ place, name }] : [])),
    );
    return ascending(all, "place").map(({ place = null, name = null }) => [place, name]);
  },
  /** A figure where something has a name, else nothing. */
  only: (read, { only = null, where }) => {
    const [value, name] = listOf(where);
    return read(value ?? null) === name ? read(only) : null;
  },
  /** What the entries of a ledger come to that have a cause, period by period; as what moved, without its direction. */
  entries: (read, { entries = null, cause }) =>
    listOf(read(entries)).map((ledger) => {
      const moved = rowsOf(ledger).filter((entry) => entry.cause === cause);
      return moved.map((entry) => sizeOf(textOf(entry.change))).reduce((sum, size) => add(sum, size), "0");
    }),
  /** The one of several lines that pays; where none does, the word of the source for it. */
  paid: (read, { paid = null, word = null }) =>
    listOf(read(paid)).map((lines) => textsOf(lines).find((value) => compare(value, "0") === 1) ?? word),
};

/** A change of each text; what is missing stays so. */
function changed(value: Json, change: (text: string) => string): Json {
  return mapped(value, (one) => (one === null ? null : change(textOf(one))));
}

function mapped(value: Json, change: (one: Json) => Json): Json {
  return Array.isArray(value) ? value.map((item) => mapped(item, change)) : change(value);
}

function restOf([, ...rest]: readonly Json[]): Json {
  return rest;
}

function positionIn(list: Json, of: Json): Json {
  const items = listOf(list);
  if (items.some((item) => Array.isArray(item))) return items.map((item) => positionIn(item, of));
  return items.flatMap((item, place) => (item === of ? [place] : []))[0] ?? null;
}

function flat(value: Json): readonly string[] {
  return Array.isArray(value) ? value.flatMap(flat) : [textOf(value)];
}

/** Two values, two lists of the same length, or a list and one value. */
function pairwise(pair: readonly Json[], join: (a: string, b: string) => string): Json {
  const [first = null, second = null] = pair;
  if (!Array.isArray(first)) return join(textOf(first), textOf(second));
  const others = Array.isArray(second) ? second : first.map(() => second);
  return first.map((value, index) => join(textOf(value), textOf(others[index])));
}

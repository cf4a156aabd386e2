import { add, compare, divide, subtract } from "attainment/kernel";
import {
  type Answer,
  at,
  type Found,
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
  return read((part) => answer(part, results), asked);
}

type Read = (part: Json) => Json;

const relations: Readonly<Record<string, (read: Read, asked: Row) => Json>> = {
  /** A ratio in percent. */
  percent: (read, { percent = null }) => each(read(percent), percentOf),
  sum: (read, { sum = null }) => flat(read(sum)).reduce((total, value) => add(total, value), "0"),
  ratio: (read, { ratio }) => pairwise(listOf(ratio).map(read), divide),
  difference: (read, { difference }) => pairwise(listOf(difference).map(read), subtract),
  /** From the first of two to the second, over the first. */
  growth: (read, { growth = null }) => {
    const [from, to] = listOf(read(growth)).map(textOf);
    return divide(subtract(textOf(to), textOf(from)), textOf(from));
  },
  /** Whether something is a certain text. */
  is: (read, { is }) => {
    const [value, text] = listOf(is);
    return read(value ?? null) === text;
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

function each(value: Json, change: (text: string) => string): Json {
  return Array.isArray(value) ? value.map((item) => each(item, change)) : change(textOf(value));
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

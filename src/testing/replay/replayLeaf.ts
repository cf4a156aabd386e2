import type { ConditionOperator, TraceNode, Verdict } from "../../kernel/index.js";
import { order, type Rational, readRational } from "../rational/index.js";
import { quotientOf } from "./spanOf.js";

type Found = string | boolean | null;
type Expected = TraceNode["params"][string] | undefined;

/** The verdict of one test, from its operator, what it expected and what it found. */
export function replayLeaf(node: TraceNode): Verdict {
  const { operator, expected, ratio } = node.params;
  const found = node.inputs[0]?.value ?? null;
  if (typeof operator !== "string" || !isOperator(operator)) return "missing";
  const exact = quotientOf(ratio) ?? (typeof found === "string" ? readRational(found) : null);
  return tests[operator](found, expected, exact);
}

type Test = (found: Found, expected: Expected, exact: Rational | null) => Verdict;

const tests: Readonly<Record<ConditionOperator, Test>> = {
  gt: compared((sign) => sign > 0),
  gte: compared((sign) => sign >= 0),
  lt: compared((sign) => sign < 0),
  lte: compared((sign) => sign <= 0),
  equals: compared((sign) => sign === 0),
  between: (_found, expected, exact) => {
    const [low, high] = listOf(expected).map(readRational);
    if (exact === null || !low || !high) return "missing";
    return verdict(order(low, exact) <= 0 && order(exact, high) <= 0);
  },
  on: dated((date, day) => date === day),
  before: dated((date, day) => date < day),
  after: dated((date, day) => date > day),
  during: dated((date, from, to) => from <= date && date < to),
  is: (found, expected) => (typeof found === typeof expected ? verdict(found === expected) : "missing"),
  isNot: (found, expected) => (typeof found === typeof expected ? verdict(found !== expected) : "missing"),
  in: (found, expected) =>
    typeof found === "string" ? verdict(listOf(expected).includes(found)) : "missing",
  exists: (found, expected) => verdict((found !== null) === expected),
};

function isOperator(text: string): text is ConditionOperator {
  return Object.hasOwn(tests, text);
}

function compared(accept: (sign: number) => boolean): Test {
  return (_found, expected, exact) => {
    const bound = typeof expected === "string" ? readRational(expected) : null;
    return exact === null || bound === null ? "missing" : verdict(accept(order(exact, bound)));
  };
}

function dated(accept: (date: string, first: string, second: string) => boolean): Test {
  return (found, expected) => {
    if (typeof found !== "string" || !isDay(found)) return "missing";
    const [first = "", second = ""] = listOf(expected);
    return verdict(accept(found, first, second));
  };
}

/** A real day of the Gregorian calendar, by counting the days of its month. */
function isDay(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

function listOf(expected: Expected): readonly string[] {
  return typeof expected === "string"
    ? [expected]
    : typeof expected === "object" && expected !== null
      ? expected
      : [];
}

function verdict(isMet: boolean): Verdict {
  return isMet ? "met" : "unmet";
}

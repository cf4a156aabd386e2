import { expect } from "vitest";
import type { TraceNode } from "../../../src/kernel/trace/index.js";
import { compareRationals, type Rational, rational, rationalOf } from "./rational.js";

const NOT: Readonly<Record<string, string>> = { met: "unmet", unmet: "met", missing: "missing" };

/** The verdict of a condition's node from nothing but the node: its params, its inputs, its children. */
export function replayCondition(node: TraceNode): string {
  expect(node.kind).toBe("condition");
  const { join, atLeast } = node.params;
  if (join === undefined) return replayLeaf(node);
  const verdicts = node.children.map((child) => replayCondition(child));
  if (join === "not") return NOT[verdicts[0] ?? ""] ?? "no child";
  const need = join === "all" ? verdicts.length : join === "any" ? 1 : Number(atLeast);
  const met = verdicts.filter((each) => each === "met").length;
  const possible = verdicts.filter((each) => each !== "unmet").length;
  return met >= need ? "met" : possible < need ? "unmet" : "missing";
}

function replayLeaf({ params, inputs, children }: TraceNode): string {
  expect(children).toEqual([]);
  expect(inputs).toHaveLength(1);
  const actual = inputs[0]?.value ?? null;
  const { operator, expected } = params;
  if (operator === "exists") return said((actual !== null) === expected);
  if (operator === "is" || operator === "isNot") {
    return typeof actual === typeof expected
      ? said((actual === expected) === (operator === "is"))
      : "missing";
  }
  if (typeof actual !== "string") return "missing";
  if (operator === "in") return said(Array.isArray(expected) && expected.includes(actual));
  if (isDateOperator(operator)) return replayDate(operator, expected, actual);
  const number = numberOf(params.ratio, actual);
  return number === null ? "missing" : replayDecimal(operator, expected, number);
}

function isDateOperator(operator: unknown): boolean {
  return operator === "on" || operator === "before" || operator === "after" || operator === "during";
}

function replayDate(
  operator: unknown,
  expected: TraceNode["params"][string] | undefined,
  date: string,
): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (
    !/^\d{4}-\d\d-\d\d$/.test(date) ||
    Number.isNaN(day.getTime()) ||
    day.toISOString().slice(0, 10) !== date
  )
    return "missing";
  if (Array.isArray(expected)) return said((expected[0] ?? "") <= date && date < (expected[1] ?? ""));
  const bound = String(expected);
  return said(operator === "on" ? date === bound : operator === "before" ? date < bound : date > bound);
}

function numberOf(ratio: TraceNode["params"][string] | undefined, actual: string): Rational | null {
  if (!Array.isArray(ratio)) return rationalOf(actual);
  const [numerator, denominator] = ratio.map((each) => rational(String(each)));
  if (numerator === undefined || denominator === undefined) throw new Error("a ratio has two parts");
  return { n: numerator.n * denominator.d, d: numerator.d * denominator.n };
}

function replayDecimal(
  operator: unknown,
  expected: TraceNode["params"][string] | undefined,
  number: Rational,
): string {
  const order = (bound: unknown): number => compareRationals(number, rational(String(bound)));
  if (Array.isArray(expected)) return said(order(expected[0]) >= 0 && order(expected[1]) <= 0);
  const sign = order(expected);
  switch (operator) {
    case "gt":
      return said(sign > 0);
    case "gte":
      return said(sign >= 0);
    case "lt":
      return said(sign < 0);
    case "lte":
      return said(sign <= 0);
    case "equals":
      return said(sign === 0);
    default:
      throw new Error(`unknown operator ${String(operator)}`);
  }
}

function said(isMet: boolean): string {
  return isMet ? "met" : "unmet";
}

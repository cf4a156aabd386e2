import type { Condition, MeasureExpression } from "../../../src/kernel/index.js";
import {
  divided,
  least,
  minus,
  most,
  order,
  plus,
  printRational,
  type Rational,
  rationalOf,
  times,
} from "../../../src/testing/rational/index.js";

type Given = Readonly<Record<string, string | null>>;

/** A value, or the reason why there is none. */
type Naive = Rational | string;

/** The printed value of an expression over given measures, or its reason, worked out on integers of any size. */
export function expressionOracle(expression: MeasureExpression, given: Given): string {
  const value = workOut(expression, given);
  return typeof value === "string" ? value : printRational(value);
}

function workOut(expression: MeasureExpression, given: Given): Naive {
  if ("measure" in expression) {
    const value = given[expression.measure];
    if (value === undefined) return "not_given";
    return value === null ? "given_as_null" : rationalOf(value);
  }
  if ("constant" in expression) return rationalOf(expression.constant);
  if ("add" in expression) return fold(expression.add, plus, given);
  if ("subtract" in expression) return fold(expression.subtract, minus, given);
  if ("multiply" in expression) return fold(expression.multiply, times, given);
  if ("min" in expression) return fold(expression.min, least, given);
  if ("max" in expression) return fold(expression.max, most, given);
  if ("divide" in expression) {
    const [above, below] = expression.divide.map((part) => workOut(part, given));
    if (typeof above !== "object") return above ?? "no part";
    if (typeof below !== "object") return below ?? "no part";
    const settled = expression.whenZero === "null" ? "zero_denominator" : rationalOf(expression.whenZero);
    return divided(above, below) ?? settled;
  }
  if ("clamp" in expression) {
    const value = workOut(expression.clamp, given);
    if (typeof value === "string") return value;
    const raised = expression.least === undefined ? value : most(value, rationalOf(expression.least));
    return expression.most === undefined ? raised : least(raised, rationalOf(expression.most));
  }
  for (const { when, then } of expression.choose) {
    const met = judge(when, given);
    if (met === null) return "missing_condition";
    if (met) return workOut(then, given);
  }
  return workOut(expression.otherwise, given);
}

function fold(
  parts: readonly MeasureExpression[],
  operate: (a: Rational, b: Rational) => Rational,
  given: Given,
): Naive {
  const values = parts.map((part) => workOut(part, given));
  const missing = values.find((value) => typeof value === "string");
  if (missing !== undefined) return missing;
  return values.filter((value) => typeof value !== "string").reduce(operate);
}

/** Null stands for a condition that cannot be judged. */
function judge(condition: Condition, given: Given): boolean | null {
  if ("not" in condition) {
    const met = judge(condition.not, given);
    return met === null ? null : !met;
  }
  if ("all" in condition) {
    const met = condition.all.map((part) => judge(part, given));
    return met.includes(false) ? false : met.includes(null) ? null : true;
  }
  if ("any" in condition) {
    const met = condition.any.map((part) => judge(part, given));
    return met.includes(true) ? true : met.includes(null) ? null : false;
  }
  if (!("field" in condition)) throw new Error("the arbitraries draw no such condition");
  const value = given[condition.field] ?? null;
  if ("exists" in condition) return (value !== null) === condition.exists;
  if (value === null) return null;
  if ("gte" in condition) return order(rationalOf(value), rationalOf(condition.gte)) >= 0;
  if ("lt" in condition) return order(rationalOf(value), rationalOf(condition.lt)) < 0;
  throw new Error("the arbitraries draw no such condition");
}

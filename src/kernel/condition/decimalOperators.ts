import { compareFractions, decimalIssue, type Fraction, fractionOf, parseDecimal } from "../decimal/index.js";
import type { Issue } from "../issue/index.js";
import { conditionIssue } from "./conditionIssue.js";
import type { LeafTest, Reading } from "./conditionNode.js";
import type { DecimalLiteral, Verdict } from "./types.js";

type Comparison = "gt" | "gte" | "lt" | "lte" | "equals";

const accepts: Readonly<Record<Comparison, (order: -1 | 0 | 1) => boolean>> = {
  gt: (order) => order > 0,
  gte: (order) => order >= 0,
  lt: (order) => order < 0,
  lte: (order) => order <= 0,
  equals: (order) => order === 0,
};

/** The test of `gt`, `gte`, `lt`, `lte` or `equals`; null where the literal is faulty. */
export function comparisonTest(
  operator: Comparison,
  literal: DecimalLiteral,
  ref: string,
  issues: Issue[],
): LeafTest | null {
  const bound = readLiteral(literal, `${ref}/${operator}`, issues);
  if (bound === null) return null;
  const accept = accepts[operator];
  return {
    operator,
    expected: bound,
    test: (value) => decide(value, (number) => accept(compareFractions(number, bound))),
  };
}

/** The test of `between`, both ends included; null where a literal is faulty or the ends are reversed. */
export function betweenTest(
  literals: readonly [DecimalLiteral, DecimalLiteral],
  ref: string,
  issues: Issue[],
): LeafTest | null {
  const low = readLiteral(literals[0], `${ref}/between/0`, issues);
  const high = readLiteral(literals[1], `${ref}/between/1`, issues);
  if (low === null || high === null) return null;
  if (compareFractions(low, high) > 0) {
    issues.push(
      conditionIssue(
        "condition.bounds_reversed",
        `${ref}/between`,
        "The lower end is above the upper one, so that nothing lies between. Swap them.",
      ),
    );
    return null;
  }
  return {
    operator: "between",
    expected: [low, high],
    test: (value) =>
      decide(value, (number) => compareFractions(number, low) >= 0 && compareFractions(number, high) <= 0),
  };
}

function decide(value: Reading, accept: (number: Fraction) => boolean): Verdict {
  const number = numberOf(value);
  return number === null ? "missing" : accept(number) ? "met" : "unmet";
}

/** The value as a number, or null where it is none: absent, a boolean, text that is not a decimal. */
export function numberOf(value: Reading): Fraction | null {
  if (typeof value === "object") return value;
  const decimal = parseDecimal(value);
  return typeof decimal === "string" ? null : fractionOf(decimal);
}

function readLiteral(literal: DecimalLiteral, path: string, issues: Issue[]): Fraction | null {
  const decimal = parseDecimal(literal);
  if (typeof decimal !== "string") return fractionOf(decimal);
  issues.push(decimalIssue(decimal, literal, path));
  return null;
}

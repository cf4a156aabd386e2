import {
  type Decimal,
  decimalIssue,
  type Fraction,
  fractionOf,
  parseDecimal,
  quotient,
} from "../decimal/index.js";
import { type Issue, issueOf, ownValue } from "../issue/index.js";

/** What reading a weight came to: the weight, or its faults. */
export type ReadWeight = { readonly weight: Fraction } | { readonly issues: readonly Issue[] };

/** Whose weight it is: the first half of the codes of its faults. */
type Owner = "allocation" | "weighting";

/** Reads a weight: a decimal that is not negative, or an exact ratio of two. */
export function readWeight(input: unknown, path: string, owner: Owner): ReadWeight {
  const read =
    typeof input === "object" && input !== null ? readRatio(input, path, owner) : readPlain(input, path);
  if ("issues" in read || read.weight.numerator.units >= 0) return read;
  const message = "A weight is below zero. Give every part a weight of zero or more.";
  return { issues: [issueOf(`${owner}.negative_weight`, path, message)] };
}

function readPlain(input: unknown, path: string): ReadWeight {
  const decimal = parseDecimal(input);
  return typeof decimal === "string"
    ? { issues: [decimalIssue(decimal, input, path)] }
    : { weight: fractionOf(decimal) };
}

function readRatio(input: object, path: string, owner: Owner): ReadWeight {
  const issues: Issue[] = [];
  const numerator = readTerm(ownValue(input, "numerator"), `${path}/numerator`, issues);
  const denominator = readTerm(ownValue(input, "denominator"), `${path}/denominator`, issues);
  if (numerator === null || denominator === null) return { issues };
  if (denominator.units !== 0) return { weight: quotient(numerator, denominator) };
  const message = "The denominator of a weight is 0. Write a ratio with a denominator above zero.";
  return { issues: [issueOf(`${owner}.zero_denominator`, path, message)] };
}

function readTerm(input: unknown, path: string, issues: Issue[]): Decimal | null {
  const decimal = parseDecimal(input);
  if (typeof decimal !== "string") return decimal;
  issues.push(decimalIssue(decimal, input, path));
  return null;
}

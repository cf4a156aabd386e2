import { type Fraction, fractionOf, quotient } from "../../kernel/decimal/index.js";
import { documentIssue, type Fields, type Issue, ownFields } from "../../kernel/issue/index.js";
import { readAmount } from "../facts/readAmount.js";

const RATIO: ReadonlySet<string> = new Set(["numerator", "denominator"]);

/** A required exact number of a state: a decimal, or the two numbers whose quotient it is. */
export function readExact(fields: Fields, name: string, path: string, issues: Issue[]): Fraction | null {
  const value = fields.get(name);
  if (typeof value !== "object" || value === null) {
    const decimal = readAmount(fields, name, path, issues);
    return decimal && fractionOf(decimal);
  }
  const at = `${path}/${name}`;
  const parts = ownFields(value, at, issues, RATIO);
  if (parts === null) return null;
  const numerator = readAmount(parts, "numerator", at, issues);
  const denominator = readAmount(parts, "denominator", at, issues);
  if (numerator === null || denominator === null) return null;
  if (denominator.units > 0) return quotient(numerator, denominator);
  const message =
    "What is divided by is above zero. Hand over the state as the statement before returned it.";
  issues.push(documentIssue("document.wrong_value", `${at}/denominator`, message));
  return null;
}

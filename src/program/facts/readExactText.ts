import { type Decimal, decimalIssue, parseDecimal } from "../../kernel/decimal/index.js";
import { documentIssue, type Fields, type Issue, ownFields } from "../../kernel/issue/index.js";
import type { PeriodMemory } from "../types.js";

const RATIO: ReadonlySet<string> = new Set(["numerator", "denominator"]);

/** Reads a number as results and states hold it: `value`, with the exact `ratio` where its text does not end. */
export function readExactText(
  fields: Fields,
  path: string,
  issues: Issue[],
): Pick<PeriodMemory, "value" | "ratio"> {
  const value = fields.get("value") === null ? null : readNumber(fields, "value", path, issues);
  if (!fields.has("ratio")) return { value: value?.text ?? null };
  const at = `${path}/ratio`;
  const ratio = ownFields(fields.get("ratio"), at, issues, RATIO);
  const numerator = ratio && readNumber(ratio, "numerator", at, issues);
  const denominator = ratio && readNumber(ratio, "denominator", at, issues);
  if (value === null || numerator === null || denominator === null) {
    if (fields.get("value") === null) issues.push(noRatio(at));
    return { value: null };
  }
  // By zero nothing is divided, and it would not end.
  if (denominator.decimal.units <= 0) issues.push(noRatio(`${at}/denominator`));
  return { value: value.text, ratio: { numerator: numerator.text, denominator: denominator.text } };
}

interface ReadNumber {
  readonly text: string;
  readonly decimal: Decimal;
}

function readNumber(fields: Fields, name: string, path: string, issues: Issue[]): ReadNumber | null {
  const text = fields.get(name);
  const decimal = parseDecimal(text);
  if (typeof text === "string" && typeof decimal === "object") return { text, decimal };
  issues.push(decimalIssue(typeof decimal === "object" ? "wrong_type" : decimal, text, `${path}/${name}`));
  return null;
}

function noRatio(path: string): Issue {
  const message =
    "A ratio stands beside its value, and its denominator is above zero. Hand it over as it was given.";
  return documentIssue("document.wrong_value", path, message);
}

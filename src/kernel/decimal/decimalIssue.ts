import { type AttainmentError, attainmentError, type Issue, issueOf, quoted } from "../issue/index.js";
import type { DecimalCode } from "./codes.js";
import type { DecimalProblem } from "./types.js";

const advice: Readonly<Record<DecimalProblem, string>> = {
  not_decimal:
    'is not a decimal. Write digits with at most one point, such as "-1234.50", and nothing around them.',
  not_finite: "is not a finite number. Leave the value out or pass null where it is unknown.",
  unsafe_integer: "is an integer beyond 2^53 - 1 and may have lost digits. Pass it as text or as a bigint.",
  too_long: "has more than 60 significant digits or, written out, more than 100 characters. Round it first.",
  wrong_type: "is not a decimal. Pass decimal text, a number or a bigint.",
};

/** The issue for an input that `parseDecimal` refused. */
export function decimalIssue(problem: DecimalProblem, input: unknown, path: string): Issue<DecimalCode> {
  return issueOf(`decimal.${problem}`, path, `${describe(input)} ${advice[problem]}`, {
    value: typeof input === "string" ? input.slice(0, 80) : describe(input),
  });
}

/** The error of one refused operation. */
export function decimalError(code: DecimalCode, path: string, message: string): AttainmentError {
  return attainmentError([issueOf(code, path, message)]);
}

function describe(input: unknown): string {
  if (typeof input === "string") return quoted(input);
  if (typeof input === "number") return String(input);
  // A bigint is not printed: a million digits take seconds.
  if (typeof input === "bigint") return "The bigint";
  return input === null ? "null" : `A value of type ${typeof input}`;
}

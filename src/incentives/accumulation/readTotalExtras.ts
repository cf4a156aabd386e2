import { isCalendarDate, notADate } from "../../kernel/calendar/index.js";
import { type Decimal, type Fraction, fractionOf, quotient } from "../../kernel/decimal/index.js";
import { type Fields, type Issue, issueOf, ownFields } from "../../kernel/issue/index.js";
import { readAmount } from "../facts/readAmount.js";

/** What only some components carry from one period to the next, beside their total. */
export interface TotalExtras {
  readonly entitled?: Fraction;
  readonly beforeSteps?: Fraction;
  readonly windfall?: Fraction;
  readonly byTotal?: Fraction;
  readonly since?: string;
  readonly excess?: Fraction;
  readonly excessBefore?: Fraction;
}

const EXACT = ["entitled", "beforeSteps", "windfall", "byTotal", "excess", "excessBefore"] as const;
const RATIO: ReadonlySet<string> = new Set(["numerator", "denominator"]);

/** The names of these fields in a state. */
export const totalExtraFields: readonly (keyof TotalExtras)[] = [...EXACT, "since"];

/** Reads what is there of them; `issues` says what is wrong. */
export function readTotalExtras(fields: Fields, path: string, issues: Issue[]): TotalExtras {
  const read: { -readonly [Name in (typeof EXACT)[number]]?: Fraction } = {};
  for (const name of EXACT) {
    if (!fields.has(name)) continue;
    const value = readExact(fields, name, path, issues);
    if (value !== null) read[name] = value;
  }
  const since = fields.has("since") ? readSince(fields.get("since"), `${path}/since`, issues) : null;
  return since === null ? read : { ...read, since };
}

/** An exact number: a decimal, or the two whose quotient it is. */
function readExact(fields: Fields, name: string, path: string, issues: Issue[]): Fraction | null {
  const value = fields.get(name);
  if (typeof value !== "object" || value === null) {
    const decimal = readAmount(fields, name, path, issues);
    return decimal && fractionOf(decimal);
  }
  const parts = ownFields(value, `${path}/${name}`, issues, RATIO);
  if (parts === null) return null;
  const numerator = readAmount(parts, "numerator", `${path}/${name}`, issues);
  const denominator = readAmount(parts, "denominator", `${path}/${name}`, issues);
  if (numerator === null || denominator === null) return null;
  return isAboveZero(denominator) ? quotient(numerator, denominator) : refuse(`${path}/${name}`, issues);
}

function isAboveZero({ units }: Decimal): boolean {
  return units > 0;
}

function refuse(path: string, issues: Issue[]): null {
  const message =
    "A quotient needs a denominator above zero. Hand over the state as the statement before returned it.";
  issues.push(issueOf("document.wrong_value", `${path}/denominator`, message));
  return null;
}

function readSince(value: unknown, path: string, issues: Issue[]): string | null {
  if (typeof value === "string" && isCalendarDate(value)) return value;
  issues.push(notADate(path));
  return null;
}

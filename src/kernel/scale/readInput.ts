import { isCalendarDate, notADate } from "../calendar/index.js";
import { decimalIssue, type Fraction, fractionOf, parseDecimal } from "../decimal/index.js";
import { type Issue, isList, ownFields } from "../issue/index.js";
import type { ScaleArgument } from "./scaleFunction.js";
import { scaleIssue } from "./scaleIssue.js";

/** A read input: the argument of the scale, and the date that picks its version. */
export interface ReadInput {
  readonly argument: ScaleArgument;
  readonly on: string | undefined;
}

const INPUT_FIELDS: ReadonlySet<string> = new Set(["value", "quota", "by", "on"]);

/** Reads an input, or tells every fault of it: text, a number, a bigint, or an object of the known fields. */
export function readInput(input: unknown, path: string, issues: Issue[]): ReadInput | null {
  if (typeof input !== "object" || input === null || isList(input)) {
    const value = readNumber(input, path, issues);
    return value === null ? null : { argument: { value }, on: undefined };
  }
  const before = issues.length;
  const fields = ownFields(input, path, issues, INPUT_FIELDS);
  if (fields === null) return null;
  if (fields.get("value") === undefined && issues.length === before) {
    issues.push(
      scaleIssue(
        "scale.bad_input",
        `${path}/value`,
        "The value to be rated is missing. Write it as decimal text.",
      ),
    );
  }
  const [value, quota, by] = ["value", "quota", "by"].map((field) => {
    const written = fields.get(field);
    return written === undefined ? undefined : (readNumber(written, `${path}/${field}`, issues) ?? undefined);
  });
  const on = readDate(fields.get("on"), `${path}/on`, issues);
  if (issues.length > before || value === undefined) return null;
  return {
    argument: { value, ...(quota === undefined ? {} : { quota }), ...(by === undefined ? {} : { by }) },
    on,
  };
}

/** What bounds depend on: a quota and a date, both optional. */
export interface ReadContext {
  readonly quota: Fraction | undefined;
  readonly on: string | undefined;
}

/** Reads the fields of a context among others that are `known` too. */
export function readContext(
  context: unknown,
  known: readonly string[],
  path: string,
  issues: Issue[],
): ReadContext {
  const fields =
    context === undefined ? null : ownFields(context, path, issues, new Set(["quota", "on", ...known]));
  if (fields === null) return { quota: undefined, on: undefined };
  const quota = fields.get("quota");
  return {
    quota: quota === undefined ? undefined : (readNumber(quota, `${path}/quota`, issues) ?? undefined),
    on: readDate(fields.get("on"), `${path}/on`, issues),
  };
}

/** Reads a decimal that came through a call. */
export function readNumber(input: unknown, path: string, issues: Issue[]): Fraction | null {
  const decimal = parseDecimal(input);
  if (typeof decimal !== "string") return fractionOf(decimal);
  issues.push(decimalIssue(decimal, input, path));
  return null;
}

function readDate(date: unknown, path: string, issues: Issue[]): string | undefined {
  if (date === undefined) return undefined;
  if (typeof date === "string" && isCalendarDate(date)) return date;
  issues.push(notADate(path));
  return undefined;
}

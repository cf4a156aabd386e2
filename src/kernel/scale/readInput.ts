import { isCalendarDate } from "../calendar/index.js";
import { decimalIssue, type Fraction, fractionOf, parseDecimal } from "../decimal/index.js";
import { type DocumentCode, type Issue, issueOf, pointer, quoted } from "../issue/index.js";
import type { ScaleArgument } from "./scaleFunction.js";
import { scaleIssue } from "./scaleIssue.js";

/** A read input: the argument of the scale, and the date that picks its version. */
export interface ReadInput {
  readonly argument: ScaleArgument;
  readonly on: string | undefined;
}

/** Reads an input, or tells every fault of it: text, a number, a bigint, or an object of the known fields. */
export function readInput(input: unknown, path: string, issues: Issue[]): ReadInput | null {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    const value = readNumber(input, path, issues);
    return value === null ? null : { argument: { value }, on: undefined };
  }
  const before = issues.length;
  const fields = ownFields(input, ["value", "quota", "by", "on"], path, issues);
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
  if (context === undefined) return { quota: undefined, on: undefined };
  if (typeof context !== "object" || context === null) {
    issues.push(
      scaleIssue(
        "scale.bad_input",
        path,
        'An object of options is needed here, such as { quota: "100000" }.',
      ),
    );
    return { quota: undefined, on: undefined };
  }
  const fields = ownFields(context, ["quota", "on", ...known], path, issues);
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
  issues.push(
    issueOf("date.not_a_date", path, "A calendar date is needed here. Write a real day as YYYY-MM-DD."),
  );
  return undefined;
}

/** The own data fields of an object that have a value; all but the known ones are faults, and no code of it is run. */
export function ownFields(
  owner: object,
  known: readonly string[],
  path: string,
  issues: Issue[],
): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  try {
    for (const key of Reflect.ownKeys(owner)) {
      const name = String(key);
      const at = path + pointer([name.slice(0, 80)]);
      const property = Object.getOwnPropertyDescriptor(owner, key);
      if (typeof key !== "string" || !known.includes(key)) {
        issues.push(
          scaleIssue(
            "scale.bad_input",
            at,
            `The field ${quoted(name)} is not known here. Use ${known.join(", ")}.`,
            { field: name.slice(0, 80) },
          ),
        );
      } else if (property?.get !== undefined || property?.set !== undefined) {
        issues.push(
          issueOf<DocumentCode>(
            "document.accessor",
            at,
            "This property is computed by code. Hand over plain data.",
          ),
        );
      } else if (property?.value !== undefined) fields.set(key, property.value);
    }
  } catch {
    // A proxy may throw from any trap.
    issues.push(
      issueOf<DocumentCode>(
        "document.unreadable",
        path,
        "Reading this value threw an error. Hand over plain data.",
      ),
    );
  }
  return fields;
}

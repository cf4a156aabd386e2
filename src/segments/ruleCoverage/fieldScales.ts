import type { Readings } from "../../kernel/condition/index.js";
import {
  compareFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  parseDecimal,
  readLiteral,
  roundFraction,
} from "../../kernel/decimal/index.js";
import { type Issue, pointer, quoted } from "../../kernel/issue/index.js";
import { segmentIssue } from "../segmentIssue.js";
import type { RuleSegmentation } from "../types.js";

/** The scale of a field, read. */
export interface ReadScale {
  readonly low: Fraction;
  readonly high: Fraction;
  readonly whole: boolean;
}

/** The scales of fields by name. */
export type FieldScales = ReadonlyMap<string, ReadScale>;

/** Reads the scales that a document declares; `ref` is the place of them. */
export function readFieldScales(
  fields: RuleSegmentation["fields"],
  ref: string,
  issues: Issue[],
): FieldScales {
  const scales = new Map<string, ReadScale>();
  for (const [name, { between, whole = false }] of Object.entries(fields ?? {})) {
    const path = `${ref}${pointer([name])}/between`;
    const low = readLiteral(between[0], `${path}/0`, issues);
    const high = readLiteral(between[1], `${path}/1`, issues);
    if (low === null || high === null) continue;
    const first = whole ? fractionOf(roundFraction(low, { places: 0, mode: "ceil" })) : low;
    if (compareFractions(first, high) <= 0) scales.set(name, { low, high, whole });
    else issues.push(badScale(name, path));
  }
  return scales;
}

function badScale(name: string, path: string): Issue {
  const message = `The scale of ${quoted(name)} is upside down, or no whole number lies on it. Write the lower end first.`;
  return segmentIssue("segments.bad_field_scale", path, message, { field: name.slice(0, 80) });
}

/** The readings without the values that lie off the scale of their field; each is told as an issue. */
export function onScale(scales: FieldScales, readings: Readings, issues: Issue[]): Readings {
  const off = new Set<string>();
  for (const [name, scale] of scales) {
    const given = readings.measures.get(name) ?? readings.attributes.get(name) ?? null;
    if (given === null) continue;
    const number = typeof given === "object" ? given : numberOf(given);
    if (number !== null && isOn(scale, number)) continue;
    off.add(name);
    issues.push(number === null ? notDecimal(name, String(given)) : offScale(name, number, scale));
  }
  if (off.size === 0) return readings;
  const without = <Value>(values: ReadonlyMap<string, Value>) =>
    new Map([...values].filter(([name]) => !off.has(name)));
  return { measures: without(readings.measures), attributes: without(readings.attributes) };
}

function numberOf(given: string | number | boolean): Fraction | null {
  const decimal = parseDecimal(given);
  return typeof decimal === "string" ? null : fractionOf(decimal);
}

function isOn({ low, high, whole }: ReadScale, value: Fraction): boolean {
  if (compareFractions(value, low) < 0 || compareFractions(value, high) > 0) return false;
  return (
    !whole || compareFractions(fractionOf(roundFraction(value, { places: 0, mode: "floor" })), value) === 0
  );
}

function offScale(name: string, value: Fraction, { low, high, whole }: ReadScale): Issue {
  const ends = `${formatFraction(low)} to ${formatFraction(high)}`;
  const message = `The field ${quoted(name)} is ${formatFraction(value)}, off its scale of ${whole ? "whole numbers from " : ""}${ends}. Correct it, or widen the scale.`;
  return segmentIssue("segments.off_scale", pointer(["fields", name]), message, { field: name });
}

function notDecimal(name: string, text: string): Issue {
  const message = `The field ${quoted(name)} has a scale and holds ${quoted(text)}, which is no decimal. Write a number, or null where it is not known.`;
  return segmentIssue("segments.not_decimal", pointer(["fields", name]), message, { field: name });
}

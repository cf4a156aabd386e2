import type { Readings } from "../../kernel/condition/index.js";
import {
  compareFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  parseDecimal,
} from "../../kernel/decimal/index.js";
import { type Issue, issueOf, pointer, quoted } from "../../kernel/issue/index.js";
import type { Scoring } from "../scoring.js";
import type { GradingCode } from "./codes.js";

/** The readings with each value that lies off a scale which clips at the nearer end of it; each is told as a warning. */
export function clipToScale(
  { document, scales }: Pick<Scoring, "document" | "scales">,
  readings: Readings,
  issues: Issue[],
): Readings {
  const clipped = new Map<string, Fraction>();
  for (const [name, { low, high }] of scales) {
    if (document.fields?.[name]?.outside !== "clip") continue;
    const value = numberOf(readings, name);
    if (value === null) continue;
    const end = compareFractions(value, low) < 0 ? low : compareFractions(value, high) > 0 ? high : null;
    if (end === null) continue;
    clipped.set(name, end);
    issues.push(clippedField(name, value, end));
  }
  if (clipped.size === 0) return readings;
  const attributes = new Map([...readings.attributes].filter(([name]) => !clipped.has(name)));
  return { measures: new Map([...readings.measures, ...clipped]), attributes };
}

function numberOf({ measures, attributes }: Readings, name: string): Fraction | null {
  const measure = measures.get(name) ?? null;
  if (measure !== null) return measure;
  const decimal = parseDecimal(attributes.get(name));
  return typeof decimal === "string" ? null : fractionOf(decimal);
}

function clippedField(name: string, value: Fraction, end: Fraction): Issue {
  const message = `The field ${quoted(name)} is ${formatFraction(value)}, off its scale, and counts as ${formatFraction(end)}. Correct it, or widen the scale.`;
  const params = { field: name.slice(0, 80), value: formatFraction(value), counted: formatFraction(end) };
  const path = pointer(["fields", name]);
  return issueOf<GradingCode>("segments.clipped_field", path, message, params, "warning");
}

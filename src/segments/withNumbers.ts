import type { Readings } from "../kernel/condition/index.js";
import { fractionOf, parseDecimal } from "../kernel/decimal/index.js";
import { type Issue, pointer, quoted } from "../kernel/issue/index.js";
import { segmentIssue } from "./segmentIssue.js";

/**
 * The readings with the fields that a score counts with as measures, whether they came as numbers or as text. One that
 * is no decimal is told as an issue, once, and counts as missing.
 */
export function withNumbers(fields: readonly string[], readings: Readings, issues: Issue[]): Readings {
  const measures = new Map(readings.measures);
  for (const field of fields) {
    const found = readings.attributes.get(field) ?? null;
    if (found === null) continue;
    const decimal = parseDecimal(found);
    if (typeof decimal !== "string") measures.set(field, fractionOf(decimal));
    else issues.push(notDecimal(field, found));
  }
  return { ...readings, measures };
}

function notDecimal(field: string, found: string | number | boolean): Issue {
  const message = `The field ${quoted(field)} is scored and holds ${quoted(String(found))}, which is no decimal. Write a number, or null where it is not known.`;
  return segmentIssue("segments.not_decimal", pointer(["fields", field]), message, { field });
}

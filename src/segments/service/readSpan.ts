import { addDays, type Period } from "../../kernel/calendar/index.js";
import { readPeriod } from "../../kernel/facts/index.js";
import type { Fields, Issue } from "../../kernel/issue/index.js";
import { readDate, readName } from "../../kernel/rows/index.js";

/** The span that is looked at, and its last known day. */
export interface ServiceSpan {
  readonly period: Period;
  readonly asOf: string;
}

const KEYS: ReadonlyMap<string, string> = new Map([
  ["owner", "ownerId"],
  ["product", "productId"],
  ["customer", "customerId"],
]);

/** The period and the last known day; null where they are faulty. */
export function readSpan(facts: Fields, frame: Issue[]): ServiceSpan | null {
  const period = readPeriod(facts, "period", "", frame);
  const asOf = readDate(facts, "asOf", frame);
  return period === null ? null : { period, asOf: asOf ?? addDays(period.to, -1) };
}

/** What records are grouped by, and the field that says it; null: nothing. */
export function readBy(
  options: Fields,
  frame: Issue[],
): { readonly by: string | null; readonly field: string | null } {
  const by = readName(options, "by", frame);
  return { by, field: by === null ? null : (KEYS.get(by) ?? by) };
}

import { addDays, type Period } from "../../kernel/calendar/index.js";
import { type Faults, readPeriod } from "../../kernel/facts/index.js";
import type { Fields, Issue } from "../../kernel/issue/index.js";
import {
  type Row,
  readDate,
  readNames,
  readRows,
  rowDate,
  rowKey,
  rowName,
  rowText,
} from "../../kernel/rows/index.js";

/** An activity as far as it counts. */
export interface ReadActivity {
  readonly type: string;
  readonly dealId: string | null;
  readonly customerId: string | null;
  /** Null where it was not done by the last known day. */
  readonly doneOn: string | null;
  readonly dueOn: string | null;
  readonly outcome: string | null;
  readonly ownerId: string | null;
  /** What it is counted by, if that is a field of it. */
  readonly key: string | null;
  readonly isUndated: boolean;
}

/** The span that is looked at, and its last known day. */
export interface ActivitySpan {
  readonly period: Period;
  readonly asOf: string;
}

const KEYS: ReadonlyMap<string, string> = new Map([
  ["owner", "ownerId"],
  ["customer", "customerId"],
  ["deal", "dealId"],
]);

/** The period and the last known day; null where they are faulty. */
export function readSpan(facts: Fields, frame: Issue[]): ActivitySpan | null {
  const period = readPeriod(facts, "period", "", frame);
  const asOf = readDate(facts, "asOf", frame);
  return period === null ? null : { period, asOf: asOf ?? addDays(period.to, -1) };
}

/** Reads activities of these types. What was done after the last known day is not done yet. */
export function readActivities(
  facts: Fields,
  {
    asOf,
    types,
    by,
  }: { readonly asOf: string; readonly types: readonly string[] | null; readonly by: string },
  faults: Faults,
  frame: Issue[],
): readonly ReadActivity[] {
  const field = by === "stage" ? null : (KEYS.get(by) ?? by);
  const known = types === null ? null : new Set(types);
  const read = readRows(facts, { stream: "activities" }, faults, frame, (row) =>
    readActivity(row, asOf, field),
  );
  return known === null ? read : read.filter(({ type }) => known.has(type));
}

function readActivity(row: Row, asOf: string, field: string | null): ReadActivity | null {
  const type = rowName(row, "type");
  const ownerId = rowText(row, "ownerId");
  const customerId = rowText(row, "customerId");
  const dealId = rowText(row, "dealId");
  const doneOn = rowDate(row, "doneOn");
  const dueOn = rowDate(row, "dueOn");
  const outcome = rowText(row, "outcome");
  if (type === null) return null;
  return {
    type,
    ownerId,
    customerId,
    dealId,
    doneOn: doneOn !== null && doneOn <= asOf ? doneOn : null,
    dueOn,
    outcome,
    key: rowKey(row, field),
    isUndated: doneOn === null && dueOn === null,
  };
}

/** The types that count; null: all. */
export function readTypes(options: Fields, frame: Issue[]): readonly string[] | null {
  return readNames(options, "types", null, frame);
}

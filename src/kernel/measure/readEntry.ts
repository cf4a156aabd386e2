import { type Decimal, decimalIssue, ONE, parseDecimal } from "../decimal/index.js";
import { type Issue, quoted } from "../issue/index.js";
import type { MeasureCode } from "./codes.js";
import { measureIssue } from "./measureIssue.js";
import type { RecordNode } from "./measureNode.js";
import type { Identified } from "./readIds.js";
import { recordPath } from "./recordPlace.js";
import type { RecordView } from "./recordView.js";
import type { Entry } from "./tally.js";

/** Reads what a record adds to a measure, or tells what it lacks. */
export function readEntry(
  node: RecordNode,
  record: Identified,
  date: string,
  view: RecordView,
  faults: Issue[],
): Entry | null {
  const { id } = record;
  const { field, aggregate } = node;
  if (field === null) return { id, date, value: ONE, key: "" };
  const raw = view[field];
  if (raw === null || raw === undefined) {
    faults.push(
      lacks(
        "measure.missing_field",
        node,
        record,
        field,
        `counts for ${quoted(node.id)}, but has no ${quoted(field)}`,
      ),
    );
    return null;
  }
  if (aggregate === "distinct") return { id, date, value: ONE, key: keyOf(raw) };
  const value = parseDecimal(raw);
  if (typeof value !== "string") return { id, date, value, key: "" };
  faults.push(notDecimal(node, record, field, raw, value));
  return null;
}

/** Reads whom a record counts for, or tells that it names nobody. */
export function readPerson(
  node: RecordNode,
  record: Identified,
  view: RecordView,
  faults: Issue[],
): string | null {
  const person = view[node.person];
  if (typeof person === "string" && person !== "") return person;
  faults.push(
    lacks("measure.missing_person", node, record, node.person, `names no person in ${quoted(node.person)}`),
  );
  return null;
}

function lacks(code: MeasureCode, node: RecordNode, record: Identified, field: string, what: string): Issue {
  const message = `The record ${quoted(record.id)} ${what}. Fill it in, or let where keep such records out.`;
  return measureIssue(code, recordPath(record, field), message, { id: record.id, measure: node.id });
}

function notDecimal(
  node: RecordNode,
  record: Identified,
  field: string,
  raw: unknown,
  problem: Exclude<ReturnType<typeof parseDecimal>, Decimal>,
): Issue {
  const { message, params } = decimalIssue(problem, raw, "");
  const told = { ...params, id: record.id, measure: node.id };
  return measureIssue("measure.not_decimal", recordPath(record, field), message, told);
}

/** Text and number are told apart, `1` and `1n` are not. */
function keyOf(value: string | number | bigint | boolean): string {
  return typeof value === "string" ? `text ${value}` : String(value);
}

import { type Faults, readText } from "../../kernel/facts/index.js";
import {
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
  ownValue,
  quoted,
} from "../../kernel/issue/index.js";
import type { PipelineFactsCode } from "../codes.js";
import type { GivenRecords } from "../stageModelFunction.js";
import { leaveOut } from "./leaveOut.js";
import type { Place } from "./place.js";

/** A record with an id of its own; its other fields are not read yet. */
export interface Identified extends Place {
  readonly id: string;
  readonly fields: Fields;
  readonly issues: Issue[];
}

/**
 * Reads the records of a list as far as their ids and hands them on one by one, in the order of the list.
 *
 * Records that share an id are all at fault: which one is right cannot be known, and must not depend on their order.
 */
export function readRecords(
  records: GivenRecords,
  sharedCode: PipelineFactsCode,
  faults: Faults,
  read: (record: Identified) => void,
): void {
  const items = ownItems(records.given, records.path, faults.issues) ?? [];
  const shared = sharedIds(items);
  const { stream, places } = records;
  items.forEach((item, at) => {
    const index = places?.[at] ?? at;
    const path = `${records.path}/${index}`;
    const issues: Issue[] = [];
    const fields = ownFields(item, path, issues);
    const id = fields === null ? null : readText(fields, "id", path, issues);
    if (fields === null || id === null) {
      leaveOut({ index, path, stream, id, amount: fields?.get("amount") }, issues, faults);
      return;
    }
    if (shared.has(id)) issues.unshift(sharedIssue(id, { index, path, stream }, sharedCode));
    // Written out and not spread: this runs once per record, and copying costs more than reading.
    read({ index, path, stream, id, fields, issues });
  });
}

/** The ids that several records have. They are found first, so that each record can be forgotten once it is read. */
function sharedIds(items: readonly unknown[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const item of items) {
    const id = ownValue(item, "id");
    if (typeof id !== "string") continue;
    if (seen.has(id)) shared.add(id);
    seen.add(id);
  }
  return shared;
}

function sharedIssue(id: string, { path, stream }: Place, code: PipelineFactsCode): Issue {
  const message = `The id ${quoted(id)} stands more than once among the ${stream}. Give every record an id of its own.`;
  return issueOf<PipelineFactsCode>(code, `${path}/id`, message, { id: id.slice(0, 80) });
}

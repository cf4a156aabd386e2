import type { Faults } from "../../kernel/facts/index.js";
import { fieldCursor, type Issue, issueOf, ownItems, quoted } from "../../kernel/issue/index.js";
import type { PipelineFactsCode } from "../codes.js";
import type { GivenRecords } from "../stageModelFunction.js";
import { leaveOut } from "./leaveOut.js";
import type { Place } from "./place.js";
import { type RecordFields, requiredText } from "./readFields.js";
import { sharedIds } from "./sharedIds.js";

/** A record with an id of its own; its other fields are not read yet. */
export interface Identified extends Place, RecordFields {
  readonly id: string;
}

/**
 * Reads the records of a list as far as their ids and hands them on one by one, in the order of the list.
 *
 * Records that share an id are all at fault: which one is right cannot be known, and must not depend on their order.
 *
 * @param read - What it is handed is good until it returns: there is one object for all records, since there may be
 * hundreds of thousands. Its path is put together when it is asked for, which only a fault should do.
 */
export function readRecords(
  { given, path, stream, places }: GivenRecords,
  sharedCode: PipelineFactsCode,
  faults: Faults,
  read: (record: Identified) => void,
): void {
  const items = ownItems(given, path, faults.issues) ?? [];
  const shared = sharedIds(items);
  const fields = fieldCursor();
  const issues: Issue[] = [];
  const record = {
    id: "",
    index: 0,
    stream,
    fields,
    issues,
    get path(): string {
      return `${path}/${record.index}`;
    },
  };
  for (let at = 0; at < items.length; at += 1) {
    record.index = places?.[at] ?? at;
    if (issues.length > 0) issues.length = 0;
    const isObject = fields.read(items[at], record, issues);
    const id = isObject ? requiredText(record, "id") : null;
    if (id === null) {
      leaveOut({ ...record, id, amount: fields.get("amount") }, issues, faults);
      continue;
    }
    record.id = id;
    if (shared.has(id)) issues.unshift(sharedIssue(record, sharedCode));
    read(record);
  }
}

function sharedIssue({ id, path, stream }: Identified, code: PipelineFactsCode): Issue {
  const message = `The id ${quoted(id)} stands more than once among the ${stream}. Give every record an id of its own.`;
  return issueOf<PipelineFactsCode>(code, `${path}/id`, message, { id: id.slice(0, 80) });
}

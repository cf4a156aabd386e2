import type { Fields, Issue, LeftOut } from "../../kernel/issue/index.js";
import { quoted } from "../../kernel/issue/index.js";
import type { OpenRecord } from "../crm/crmSpec.js";
import type { Problem } from "../fields/fieldReader.js";

/** A record or row that was read as far as its id. */
export interface SourceRecord extends OpenRecord {
  readonly index: number;
  readonly path: string;
  readonly stream: string;
  /** Of a row of a history, null where it has none. */
  readonly id: string | null;
  readonly fields: Fields;
}

/** Where issues and what is left out are gathered. */
export interface Told {
  readonly issues: Issue[];
  readonly leftOut: LeftOut[];
}

/** Tells a problem of one field of a record: the message and `params` name both. */
export function tell(record: SourceRecord, field: string, problem: Problem, told: Told): void {
  told.issues.push(issueAt(record, field, record.pathOf(field), problem));
}

/** The same for a place deeper in a row. */
export function issueAt(record: SourceRecord, field: string, path: string, problem: Problem): Issue {
  const { code, message, params = {}, severity = "error" } = problem;
  const name = record.id === null ? `#${record.index}` : quoted(record.id);
  return {
    code,
    severity,
    path,
    message: `${nouns[record.stream] ?? "Record"} ${name}, ${field}: ${message}`,
    params: { ...params, record: record.id?.slice(0, 80) ?? `#${record.index}`, field: field.slice(0, 80) },
  };
}

const nouns: Readonly<Record<string, string>> = {
  deals: "Deal",
  history: "History row",
  fieldHistory: "History row",
};

/** Leaves a record out, for a reason that an issue tells. */
export function leaveOut(
  record: Omit<SourceRecord, "fields" | "pathOf">,
  reason: string,
  amount: string | null,
  told: Told,
): void {
  const { id, index, stream } = record;
  told.leftOut.push({ id: id?.slice(0, 80) ?? `#${index}`, stream, index, reason, amount });
}

import { type Issue, ownItems, ownValue } from "../../kernel/issue/index.js";
import type { OpenRecord } from "../crm/crmSpec.js";
import { isEmpty } from "../fields/fieldReader.js";
import { readId } from "../fields/readId.js";
import { distinctRecords, type RecordAspects } from "./distinctRecords.js";
import { leaveOut, type SourceRecord, type Told, tell } from "./sourceRecord.js";

/** How the records of a list are opened. */
export interface Opening extends RecordAspects {
  readonly stream: string;
  readonly open: (record: unknown, path: string, issues: Issue[]) => OpenRecord | null;
  readonly ids: readonly string[];
  /** Rows of a history may lack an id. */
  readonly needsId: boolean;
}

/** The context of ids: nothing of it is looked at. */
const NOTHING = {
  dateOf: (instant: string) => instant,
  epochs: false,
  percentPlaces: 0,
  categories: {},
} as const;

/**
 * Opens the records of a list and hands them on, one of each id; what is no record, has no usable id, or stands there twice is
 * told and left out. A record is forgotten once it is read: those that have an id of their own first, in the order of the list.
 */
export function openRecords(
  given: unknown,
  opening: Opening,
  told: Told,
  read: (record: SourceRecord) => void,
): void {
  const path = `/${opening.stream}`;
  const items = ownItems(given, path, told.issues) ?? [];
  const shared = sharedIds(items, opening.ids);
  const unsure: SourceRecord[] = [];
  items.forEach((item, index) => {
    const record = openRecord(item, index, `${path}/${index}`, opening, told);
    if (record === null) return;
    if (record.id === null || shared.has(record.id)) unsure.push(record);
    else read(record);
  });
  for (const record of distinctRecords(unsure, opening, told)) read(record);
}

/** The ids that several records seem to have, found without opening any. */
function sharedIds(items: readonly unknown[], names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const item of items) {
    for (const name of names) {
      const outer = ownValue(item, name);
      const own = isEmpty(outer) ? ownValue(ownValue(item, "properties"), name) : outer;
      if (typeof own !== "string" && typeof own !== "number" && typeof own !== "bigint") continue;
      const id = String(own);
      if (seen.has(id)) shared.add(id);
      else seen.add(id);
      break;
    }
  }
  return shared;
}

function openRecord(
  item: unknown,
  index: number,
  path: string,
  { ids, needsId, open, stream }: Opening,
  told: Told,
): SourceRecord | null {
  const before = told.issues.length;
  const opened = open(item, path, told.issues);
  if (opened === null) {
    const reason = told.issues[before]?.code ?? "interop.bad_id";
    leaveOut({ id: null, index, path, stream }, reason, null, told);
    return null;
  }
  const { fields, pathOf } = opened;
  const field = ids.find((name) => !isEmpty(fields.get(name)));
  const { problem, value } = field === undefined ? { value: null } : readId(fields.get(field), NOTHING);
  const id = typeof value === "string" ? value : null;
  const record: SourceRecord = { id, index, path, stream, fields, pathOf };
  if (id !== null || (field === undefined && !needsId)) return record;
  const fault = problem?.code === "interop.unsafe_id" ? problem : { code: "interop.bad_id", message: noId };
  tell(record, field ?? ids[0] ?? "id", fault, told);
  leaveOut(record, fault.code, null, told);
  return null;
}

const noId = "The record has no id, or one that is no text. It is left out until it has one.";

import { isCalendarDate } from "../calendar/index.js";
import type { FieldValue } from "../condition/index.js";
import { type Issue, pointer, quoted } from "../issue/index.js";
import { type FactSink, leaveOut } from "./factSink.js";
import { measureIssue } from "./measureIssue.js";
import type { RecordNode } from "./measureNode.js";
import type { Slot } from "./planCells.js";
import { readEntry, readPerson } from "./readEntry.js";
import { type Identified, readIds, sharedId } from "./readIds.js";
import { recordPath } from "./recordPlace.js";
import { amountIn, type RecordView, viewRecord } from "./recordView.js";
import type { StreamPlan } from "./streamPlan.js";
import { addEntry, type Entry, startTally } from "./tally.js";

/** What a pass over the records needs besides the records, and what it counts. */
export interface StreamSink extends FactSink {
  /** Everybody who was seen in a field that holds a person. */
  readonly people: Set<string>;
  /** Are the entries of this person to be kept? */
  keepsEntries(person: string): boolean;
  /** Under what a record counts, in place of the person whom it names; null where it is faulty, and `faults` says why. */
  readonly placeOf?: (record: Identified, view: RecordView, faults: Issue[]) => string | null;
  counted: number;
}

/** What a record comes to: entries to be added once the whole of it has proved sound, and measures it is unsure for. */
interface Finding {
  readonly pending: { readonly slot: Slot; readonly person: string; readonly entry: Entry }[];
  readonly unsure: RecordNode[];
  readonly faults: Issue[];
}

/** Reads the records of a stream in one pass and adds them up. A record with a fault counts for no measure at all. */
export function readStream(plan: StreamPlan, list: readonly unknown[], sink: StreamSink): void {
  const unsure = new Map<RecordNode, number>();
  const { records, shared } = readIds(plan.stream, list, sink);
  for (const record of records) {
    const finding: Finding = { pending: [], unsure: [], faults: [] };
    const view = viewRecord(record, plan.fields, finding.faults);
    if (shared.has(record.id)) finding.faults.push(sharedId(record));
    if (view !== null) readRecord(plan, record, view, finding, sink);
    if (finding.faults.length > 0) {
      const { id, stream, index } = record;
      const amount = view === null ? null : amountIn(plan, view);
      leaveOut(sink, { id, stream, index, amount }, onePerPlace(finding.faults));
      continue;
    }
    for (const node of finding.unsure) unsure.set(node, (unsure.get(node) ?? 0) + 1);
    for (const { slot, person, entry } of finding.pending) add(slot, person, entry, sink);
    if (finding.pending.length > 0) sink.counted += 1;
  }
  for (const [node, count] of unsure) sink.warnings.push(whereMissing(node, count));
}

function readRecord(
  plan: StreamPlan,
  record: Identified,
  view: RecordView,
  into: Finding,
  sink: StreamSink,
): void {
  for (const { node, slotsOn } of plan.measures) {
    if (sink.placeOf === undefined) notePerson(view[node.person], sink);
    const verdict = node.where === null ? "met" : node.where.judge(view);
    if (verdict === "unmet") continue;
    const date = view[node.date];
    const isDate = typeof date === "string" && isCalendarDate(date);
    const slots = isDate ? slotsOn(date) : [];
    if (isDate && slots.length === 0) continue;
    if (verdict === "missing") {
      into.unsure.push(node);
      continue;
    }
    if (!isDate) {
      into.faults.push(badDate(node, record, date));
      continue;
    }
    const person =
      sink.placeOf === undefined
        ? readPerson(node, record, view, into.faults)
        : sink.placeOf(record, view, into.faults);
    const entry = readEntry(node, record, date, view, into.faults);
    if (person === null || entry === null) continue;
    for (const slot of slots) into.pending.push({ slot, person, entry });
  }
}

function add(slot: Slot, person: string, entry: Entry, sink: StreamSink): void {
  let tally = slot.tallies.get(person);
  if (tally === undefined) {
    tally = startTally();
    slot.tallies.set(person, tally);
  }
  addEntry(slot.node.aggregate, tally, entry);
  if (!sink.keepsEntries(person)) return;
  const entries = slot.entries.get(person);
  if (entries === undefined) slot.entries.set(person, [entry]);
  else entries.push(entry);
}

function notePerson(person: FieldValue | undefined, sink: StreamSink): void {
  if (typeof person === "string" && person !== "") sink.people.add(person);
}

/** Two measures that look at one field tell its fault once. */
function onePerPlace(faults: readonly Issue[]): readonly Issue[] {
  return faults.filter((fault, at) => faults.findIndex(({ path }) => path === fault.path) === at);
}

function badDate(node: RecordNode, record: Identified, date: FieldValue | undefined): Issue {
  const { id } = record;
  const what =
    typeof date === "string" ? quoted(date) : date === null || date === undefined ? "missing" : String(date);
  const message = `The date ${quoted(node.date)} of the record ${quoted(id)} is ${what}, not a real day. Write YYYY-MM-DD, or let where keep such records out.`;
  return measureIssue("measure.bad_date", recordPath(record, node.date), message, { id, measure: node.id });
}

function whereMissing(node: RecordNode, count: number): Issue {
  const { stream, id } = node;
  const message = `Of ${count} records it cannot be said whether they count for ${quoted(id)}, because a field that its condition looks at is absent; they were not counted. Fill the field in, or test it with exists.`;
  return measureIssue(
    "measure.where_missing",
    pointer(["records", stream]),
    message,
    { measure: id, stream, count },
    "warning",
  );
}

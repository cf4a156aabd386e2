import { type Issue, quoted } from "../issue/index.js";
import { type FactSink, leaveOut } from "./factSink.js";
import { measureIssue } from "./measureIssue.js";
import { ownText, readShape } from "./readShape.js";
import { type RecordPlace, recordPath } from "./recordPlace.js";

/** A record whose shape is sound. */
export interface Identified extends RecordPlace {
  readonly id: string;
  readonly fact: object;
}

/** The records of a stream that have an id, and the ids that several of them have. */
export interface ReadIds {
  readonly records: readonly Identified[];
  readonly shared: ReadonlySet<string>;
}

/** Reads the shape and the id of each record of a stream. */
export function readIds(stream: string, list: readonly unknown[], sink: FactSink): ReadIds {
  const seen = new Set<string>();
  const shared = new Set<string>();
  const records: Identified[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const record = readRecord(list, { stream, index }, sink);
    if (record === null) continue;
    if (seen.has(record.id)) shared.add(record.id);
    seen.add(record.id);
    records.push(record);
  }
  return { records, shared };
}

function readRecord(list: readonly unknown[], place: RecordPlace, sink: FactSink): Identified | null {
  const { stream, index } = place;
  try {
    const shape = readShape(Object.getOwnPropertyDescriptor(list, index)?.value);
    const id = "fact" in shape ? ownText(shape.fact, "id") : null;
    if ("fact" in shape && id !== null) return { id, stream, index, fact: shape.fact };
    refuse(place, "problem" in shape ? shape.problem : "has no id. Give it one, as text", sink);
  } catch {
    // A proxy may throw from any trap.
    refuse(place, "threw an error when it was read. Hand over plain objects", sink);
  }
  return null;
}

function refuse(place: RecordPlace, problem: string, sink: FactSink): void {
  const { stream, index } = place;
  const fault = measureIssue(
    "measure.bad_record",
    recordPath(place),
    `Record ${index} of ${quoted(stream)} ${problem}.`,
    {
      index,
    },
  );
  leaveOut(sink, { id: `#${index}`, stream, index, amount: null }, [fault]);
}

/**
 * The fault of a record that shares its id. All of them are left out: which one is right cannot be known, and must
 * not depend on their order.
 */
export function sharedId(record: Identified): Issue {
  const { id, stream } = record;
  const message = `The id ${quoted(id)} stands more than once in ${quoted(stream)}. Give every record an id of its own.`;
  return measureIssue("measure.duplicate_record", recordPath(record, "id"), message, { id });
}

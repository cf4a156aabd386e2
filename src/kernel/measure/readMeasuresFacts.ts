import { type FiscalYear, type Period, safeParsePeriod } from "../calendar/index.js";
import { isSafeKey, ownValue, pointer, quoted } from "../issue/index.js";
import { type FactSink, leaveOut } from "./factSink.js";
import { measureIssue } from "./measureIssue.js";
import { readShape } from "./readShape.js";
import { unknownFields } from "./unknownFields.js";

const KNOWN: ReadonlySet<string> = new Set(["period", "records", "people", "measures"]);

/** The facts of an evaluation, down to the lists whose entries are read one by one. */
export interface ReadFacts {
  readonly period: Period;
  readonly people: readonly string[];
  readonly given: readonly unknown[];
  /** The records of each stream that is read; without those that are absent. */
  readonly records: ReadonlyMap<string, readonly unknown[]>;
}

/** Reads the frame of the facts; null where it is faulty. */
export function readMeasuresFacts(
  facts: unknown,
  streams: readonly string[],
  fiscalYear: FiscalYear | undefined,
  sink: FactSink,
): ReadFacts | null {
  try {
    return readFrame(facts, streams, fiscalYear, sink);
  } catch {
    // A proxy may throw from any trap.
    sink.fatal.push(
      measureIssue("measure.bad_facts", "", "Reading the facts threw an error. Hand over plain objects."),
    );
    return null;
  }
}

function readFrame(
  facts: unknown,
  streams: readonly string[],
  fiscalYear: FiscalYear | undefined,
  sink: FactSink,
): ReadFacts | null {
  const shape = readShape(facts);
  if ("problem" in shape) {
    sink.fatal.push(
      measureIssue(
        "measure.bad_facts",
        "",
        `What was handed over ${shape.problem}, with a period and records.`,
      ),
    );
    return null;
  }
  sink.fatal.push(...unknownFields(shape.fact, KNOWN, ""));
  const period = safeParsePeriod(ownValue(shape.fact, "period"), fiscalYear);
  if (!period.ok) sink.fatal.push(...period.issues.map((issue) => ({ ...issue, path: "/period" })));
  const people = readPeople(readList(shape.fact, "people", sink), sink);
  const given = readList(shape.fact, "measures", sink);
  const records = readStreams(ownValue(shape.fact, "records"), streams, sink);
  return period.ok && sink.fatal.length === 0 ? { period: period.data, people, given, records } : null;
}

function readList(facts: object, field: string, sink: FactSink): readonly unknown[] {
  const list = ownValue(facts, field);
  if (Array.isArray(list)) return list;
  if (list !== undefined) {
    sink.fatal.push(
      measureIssue(
        "measure.bad_facts",
        `/${field}`,
        `The field ${quoted(field)} is no array. Hand over an array, or leave it out.`,
      ),
    );
  }
  return [];
}

function readPeople(list: readonly unknown[], sink: FactSink): readonly string[] {
  const people: string[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const person = ownValue(list, String(index));
    if (typeof person === "string" && person !== "") people.push(person);
    else {
      const fault = measureIssue(
        "measure.bad_person",
        `/people/${index}`,
        "The id of a person is no text. Write people as an array of ids.",
      );
      leaveOut(sink, { id: `#${index}`, stream: "people", index, amount: null }, [fault]);
    }
  }
  return people;
}

function readStreams(
  records: unknown,
  streams: readonly string[],
  sink: FactSink,
): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, readonly unknown[]>();
  const shape = records === undefined ? null : readShape(records);
  if (shape !== null && "problem" in shape) {
    sink.fatal.push(
      measureIssue("measure.bad_facts", "/records", `The object of all streams ${shape.problem}.`),
    );
    return found;
  }
  for (const stream of streams) {
    const list = shape === null || !isSafeKey(stream) ? undefined : ownValue(shape.fact, stream);
    if (Array.isArray(list)) found.set(stream, list);
    else if (list === undefined) {
      const message = `There are no records of ${quoted(stream)}, which a measure reads; it counts as empty. Hand the stream over, if only as an empty array.`;
      sink.warnings.push(
        measureIssue("measure.missing_stream", pointer(["records", stream]), message, { stream }, "warning"),
      );
    } else {
      const message = `The stream ${quoted(stream)} is no array. Hand over an array of records.`;
      sink.fatal.push(measureIssue("measure.bad_records", pointer(["records", stream]), message, { stream }));
    }
  }
  return found;
}

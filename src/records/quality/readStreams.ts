import {
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
  pointer,
  quoted,
} from "../../kernel/issue/index.js";
import type { QualityCode } from "./codes.js";
import type { StreamRules } from "./readQuality.js";

/** A record as it was handed over; without fields where it is no plain object. */
export interface ReadRecord {
  readonly index: number;
  readonly id: string;
  readonly item: unknown;
  readonly fields: Fields | null;
}

/** The records of each stream that is judged or referred to. */
export type ReadStreams = ReadonlyMap<string, readonly ReadRecord[]>;

/** Reads the streams that the rules name. What is wrong with single records is for the report to tell. */
export function readStreams(
  facts: unknown,
  rules: readonly StreamRules[],
  issues: Issue[],
  warnings: Issue[],
): ReadStreams {
  const found = new Map<string, readonly ReadRecord[]>();
  const given = ownFields(facts, "", issues, new Set(["records"]))?.get("records");
  const streams = given === undefined ? null : ownFields(given, "/records", issues);
  const names = rules.flatMap(({ document: { stream, references = [] } }) => [
    stream,
    ...references.map(({ to }) => to),
  ]);
  for (const stream of new Set(names)) {
    const path = pointer(["records", stream]);
    const list = streams?.get(stream);
    if (list === undefined) warnings.push(missingStream(stream, path));
    const items = list === undefined ? [] : (ownItems(list, path, issues) ?? []);
    found.set(stream, items.map(readRecord));
  }
  return found;
}

function readRecord(item: unknown, index: number): ReadRecord {
  const faults: Issue[] = [];
  const fields = ownFields(item, "", faults);
  const id = fields?.get("id");
  const isSound = faults.length === 0 && typeof id === "string" && id !== "";
  return {
    index,
    id: typeof id === "string" && id !== "" ? id : `#${index}`,
    item,
    fields: isSound ? fields : null,
  };
}

function missingStream(stream: string, path: string): Issue {
  const message = `There are no records of ${quoted(stream)}; the stream counts as empty. Hand it over, if only as an empty array.`;
  return issueOf<QualityCode>(
    "quality.missing_stream",
    path,
    message,
    { stream: stream.slice(0, 80) },
    "warning",
  );
}

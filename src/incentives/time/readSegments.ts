import { containsDate, type Period } from "../../kernel/calendar/index.js";
import type { Readings } from "../../kernel/condition/index.js";
import { type Faults, readAttributes, readMeasures } from "../../kernel/facts/index.js";
import { type Fields, type Issue, issueOf, ownFields, ownItems } from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import type { TimeCode } from "./codes.js";
import { readDay, requireDay } from "./readTime.js";

/** What is different from a day on. */
export interface ReadSegment extends Readings {
  readonly from: string;
  readonly path: string;
}

const FIELDS: ReadonlySet<string> = new Set(["from", "attributes", "measures"]);

/** Reads the segments, in order of time; a fault in one is a fault of the whole. */
export function readSegments(value: unknown, period: Period | null, issues: Issue[]): readonly ReadSegment[] {
  const items = ownItems(value, "/segments", issues) ?? [];
  const segments = items.flatMap((item, index) => readSegment(item, `/segments/${index}`, issues) ?? []);
  const sorted = segments.sort(byText(({ from }) => from));
  for (const [index, segment] of sorted.entries()) {
    const isTwice = sorted[index - 1]?.from === segment.from;
    const isOutside = period !== null && segment.from >= period.to;
    if (isTwice || isOutside) issues.push(misplaced(segment, isTwice, period));
  }
  return sorted;
}

function readSegment(item: unknown, path: string, issues: Issue[]): ReadSegment | null {
  const fields = ownFields(item, path, issues, FIELDS);
  if (fields === null) return null;
  requireDay(fields, path, issues);
  const from = readDay(fields, "from", path, issues);
  const faults: Faults = { issues: [], leftOut: [] };
  const readings = {
    attributes: fields.has("attributes") ? readAttributes(fields.get("attributes"), faults) : new Map(),
    measures: measuresOf(fields, faults),
  };
  for (const issue of faults.issues) issues.push({ ...issue, path: path + issue.path });
  return from === null ? null : { from, path, ...readings };
}

function measuresOf(fields: Fields, faults: Faults): Readings["measures"] {
  return fields.has("measures") ? readMeasures(fields.get("measures"), faults) : new Map();
}

function misplaced({ from, path }: ReadSegment, isTwice: boolean, period: Period | null): Issue {
  const message = isTwice
    ? `Another segment begins on ${from} too. Join the two.`
    : `The segment begins on ${from}, after ${period?.id ?? "the period"}. Correct the date, or hand it over with its own period.`;
  return issueOf<TimeCode>("incentives.segment_outside_period", `${path}/from`, message, { from });
}

/** The dates within a period on which a segment begins. */
export function segmentCuts(segments: readonly ReadSegment[], period: Period): readonly string[] {
  return segments
    .map(({ from }) => from)
    .filter((from) => from !== period.from && containsDate(period, from));
}

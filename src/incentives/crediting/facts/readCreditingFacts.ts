import type { Period } from "../../../kernel/calendar/index.js";
import { type Faults, readPeriod } from "../../../kernel/facts/index.js";
import {
  documentIssue,
  type Issue,
  issueOf,
  ownFields,
  pointer,
  quoted,
} from "../../../kernel/issue/index.js";
import type { CreditingCode } from "../codes.js";
import type { CreditingFunction, CreditingScene, SharesByRecord } from "../creditingFunction.js";
import { readPayees } from "./readPayees.js";
import { readRates } from "./readRates.js";
import { type ReadRecord, readRecords } from "./readRecords.js";
import { readSplits } from "./readSplits.js";

/** The facts of one call, as far as they are sound. */
export interface CreditingReading {
  readonly scene: CreditingScene;
  readonly period: Period;
  readonly records: readonly ReadRecord[];
  /** How many records were handed over. */
  readonly given: number;
  readonly faults: Faults;
  readonly warnings: readonly Issue[];
}

const FIELDS: ReadonlySet<string> = new Set(["period", "people", "partners", "records", "rates"]);

/** Reads the facts; null where there is no frame to credit in, and then `faults` says why. */
export function readCreditingFacts(
  crediting: CreditingFunction,
  facts: unknown,
  faults: Faults,
): CreditingReading | null {
  const frame: Issue[] = [];
  const fields = ownFields(facts, "", frame, FIELDS) ?? new Map<string, unknown>();
  const period = readPeriod(fields, "period", "", frame);
  const streams = fields.has("records") ? ownFields(fields.get("records"), "/records", frame) : null;
  if (!fields.has("records")) frame.push(missing("/records", "object"));
  const payees = readPayees(fields, faults);
  const rates = readRates(crediting, fields.get("rates"), faults);
  if (period === null || streams === null || frame.length > 0) {
    faults.issues.unshift(...frame);
    return null;
  }
  const [event = "", ...others] = crediting.streams;
  const warnings = crediting.streams.flatMap((stream) =>
    streams.has(stream) ? [] : [missingStream(stream)],
  );
  const before = faults.leftOut.length;
  const records = readRecords(event, streams.get(event) ?? [], faults);
  const given = records.length + faults.leftOut.length - before;
  const shares = new Map<string, SharesByRecord>(
    others.map((stream) => [stream, readSplits(stream, streams.get(stream) ?? [], faults)]),
  );
  const byId = new Map(records.map(({ id, view }) => [id, view]));
  for (const [stream, found] of shares) {
    const lost = [...found.keys()].filter((id) => !byId.has(id)).sort();
    if (lost.length > 0) warnings.push(withoutRecord(stream, lost));
  }
  const scene = { period, payees, shares, rates, originalOf: (id: string) => byId.get(id) };
  return { scene, period, records, given, faults, warnings };
}

function missing(path: string, expected: string): Issue {
  return documentIssue("document.missing_field", path, `A required field is missing. Add it (${expected}).`, {
    expected,
  });
}

function missingStream(stream: string): Issue {
  const message = `There are no records of ${quoted(stream)}, and it counts as empty. Hand it over, if only as an empty array.`;
  const path = pointer(["records", stream]);
  return issueOf<CreditingCode>(
    "crediting.missing_stream",
    path,
    message,
    { stream: stream.slice(0, 80) },
    "warning",
  );
}

function withoutRecord(stream: string, lost: readonly string[]): Issue {
  const message = `Shares are given for records that there are not (${lost.length}), such as ${quoted(lost[0] ?? "")}. Mend their recordId, or remove them.`;
  const params = { stream: stream.slice(0, 80), count: lost.length };
  const path = pointer(["records", stream]);
  return issueOf<CreditingCode>("crediting.split_without_record", path, message, params, "warning");
}

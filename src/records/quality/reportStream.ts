import { compareTexts } from "../../kernel/order/index.js";
import { addChecks, type CheckTally, sharesOf, startChecks } from "./checkTally.js";
import { judgeRecord, keyOf, type Surroundings } from "./judgeRecord.js";
import type { StreamRules } from "./readQuality.js";
import type { ReadRecord } from "./readStreams.js";
import type { QualityFault, StreamQualityReport } from "./types.js";

/** The faults of records: all are counted, the first ones are kept. */
export interface FaultList {
  readonly kept: QualityFault[];
  readonly most: number;
  count: number;
}

/** The report of one stream, with how all of its records did. */
export interface StreamDone {
  readonly report: StreamQualityReport;
  readonly all: CheckTally;
}

/** Judges the records of one stream in one pass. */
export function reportStream(
  rules: StreamRules,
  records: readonly ReadRecord[],
  isKnown: Surroundings["isKnown"],
  faults: FaultList,
): StreamDone {
  const { stream, owner = "ownerId" } = rules.document;
  const keys = new Map<string, number>();
  for (const record of records) {
    const key = keyOf(record, rules);
    if (key !== null) keys.set(key, (keys.get(key) ?? 0) + 1);
  }
  const all = startChecks();
  const byOwner = new Map<string | null, CheckTally>();
  for (const record of records) {
    const judged = judgeRecord(record, rules, { countOf: (key) => keys.get(key) ?? 0, isKnown });
    const named = record.fields?.get(owner);
    const ownerId = typeof named === "string" && named !== "" ? named : null;
    const own = byOwner.get(ownerId) ?? startChecks();
    byOwner.set(ownerId, own);
    addChecks(all, judged);
    addChecks(own, judged);
    for (const { check, faults: found } of judged)
      for (const { field, rule } of found)
        keep(faults, { id: record.id.slice(0, 80), stream, index: record.index, check, field, rule });
  }
  const owners = [...byOwner]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : compareTexts(a, b)))
    .map(([ownerId, tally]) => ({ ownerId, records: tally.records, checks: sharesOf(tally) }));
  return { report: { stream, records: all.records, checks: sharesOf(all), owners }, all };
}

function keep(faults: FaultList, fault: QualityFault): void {
  faults.count += 1;
  if (faults.kept.length < faults.most) faults.kept.push(fault);
}

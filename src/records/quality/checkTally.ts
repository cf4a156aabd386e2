import { divideFractions, formatFraction, wholeFraction } from "../../kernel/decimal/index.js";
import { checks, type Judged } from "./judgeRecord.js";
import type { QualityCheck, QualityShare } from "./types.js";

/** Records that were checked, and those that passed. */
interface Passed {
  checked: number;
  passed: number;
}

/** How many records there are, and how they did. */
export interface CheckTally {
  records: number;
  readonly byCheck: ReadonlyMap<QualityCheck, Passed>;
}

/** Starts counting. */
export function startChecks(): CheckTally {
  return { records: 0, byCheck: new Map(checks.map((check) => [check, { checked: 0, passed: 0 }])) };
}

/** Counts one record. */
export function addChecks(tally: CheckTally, judged: readonly Judged[]): void {
  tally.records += 1;
  for (const { check, faults } of judged) count(tally, check, faults.length === 0);
  count(
    tally,
    "sound",
    judged.every(({ faults }) => faults.length === 0),
  );
}

/** The share of each check that is asked for, in the order of a report. */
export function sharesOf({ byCheck }: CheckTally): readonly QualityShare[] {
  return [...byCheck].map(([check, counted]) => ({ check, ...counted, ...shareOf(counted) }));
}

/** The share of what passed. */
export function shareOf({ checked, passed }: Passed): Pick<QualityShare, "share" | "reason"> {
  if (checked === 0) return { share: null, reason: "nothing_to_check" };
  return { share: formatFraction(divideFractions(wholeFraction(passed), wholeFraction(checked))) };
}

function count({ byCheck }: CheckTally, check: QualityCheck, isPassed: boolean): void {
  const counted = byCheck.get(check);
  if (counted === undefined) return;
  counted.checked += 1;
  if (isPassed) counted.passed += 1;
}

import type { Faults } from "../../kernel/facts/index.js";
import { type Issue, pointer } from "../../kernel/issue/index.js";
import { textOf } from "./base/fieldOf.js";
import type { CreditingFunction, CreditingScene, RecordFault } from "./creditingFunction.js";
import type { CreditingReading } from "./facts/readCreditingFacts.js";
import { leaveOut, type ReadRecord } from "./facts/readRecords.js";
import type { DoneRecord } from "./result/doneRecord.js";

/** What came of the records, and the scene in which those that were left out are no longer. */
export interface DoneRecords {
  readonly scene: CreditingScene;
  readonly done: readonly DoneRecord[];
}

/**
 * Credits each record; faults go to `faults`, with what is left out because of them. What takes back a record that is left
 * out takes nothing from anybody, who did not get that one either.
 */
export function creditAll(
  crediting: CreditingFunction,
  { scene: given, records }: CreditingReading,
  faults: Faults,
): DoneRecords {
  const lost = new Set<string>();
  const scene = { ...given, originalOf: (id: string) => (lost.has(id) ? undefined : given.originalOf(id)) };
  const creditor = crediting.start(scene);
  const [stream = ""] = crediting.streams;
  const credit = (record: ReadRecord): DoneRecord => {
    const { id, index, path, view } = record;
    const issues: Issue[] = [];
    const fault: RecordFault = (field, issueAt) => {
      issues.push(issueAt(field === null ? path : path + pointer([field])));
    };
    const credited = creditor.creditOne(view, fault);
    if (credited === null) lost.add(id);
    leaveOut({ id, index, stream, amount: view.amount }, onePerPlace(issues), faults);
    return { record, credited };
  };
  const isRefund = ({ view }: ReadRecord): boolean => textOf(view, "refundOf") !== null;
  const first = records.map((record) => (isRefund(record) ? null : credit(record)));
  return { scene, done: records.map((record, at) => first[at] ?? credit(record)) };
}

/** Two measures that look at one field tell its fault once. */
function onePerPlace(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(
    ({ path, code }, at) => issues.findIndex((each) => each.path === path && each.code === code) === at,
  );
}

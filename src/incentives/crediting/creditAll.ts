import type { Faults } from "../../kernel/facts/index.js";
import { type Issue, pointer } from "../../kernel/issue/index.js";
import type { CreditingFunction, RecordFault } from "./creditingFunction.js";
import type { CreditingReading } from "./facts/readCreditingFacts.js";
import { leaveOut } from "./facts/readRecords.js";
import type { DoneRecord } from "./result/doneRecord.js";

/** Credits each record; faults go to `faults`, with what is left out because of them. */
export function creditAll(
  crediting: CreditingFunction,
  { scene, records }: CreditingReading,
  faults: Faults,
): readonly DoneRecord[] {
  const creditor = crediting.start(scene);
  const [stream = ""] = crediting.streams;
  return records.map((record) => {
    const { id, index, path, view } = record;
    const issues: Issue[] = [];
    const fault: RecordFault = (field, issueAt) => {
      issues.push(issueAt(field === null ? path : path + pointer([field])));
    };
    const credited = creditor.creditOne(view, fault);
    leaveOut({ id, index, stream, amount: view.amount }, onePerPlace(issues), faults);
    return { record, credited };
  });
}

/** Two measures that look at one field tell its fault once. */
function onePerPlace(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(
    ({ path, code }, at) => issues.findIndex((each) => each.path === path && each.code === code) === at,
  );
}

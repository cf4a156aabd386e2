import type { Period } from "../../kernel/calendar/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { type Issue, issueOf, pointer, quoted } from "../../kernel/issue/index.js";
import { evaluateExact, type MeasureSet } from "../../kernel/measure/index.js";
import type { ProgramFactsCode } from "../codes.js";
import { relocateIssue, relocateLeftOut } from "./relocate.js";
import type { PlacedRecord } from "./splitRecords.js";

/** The issues are cut at the end, with all others. */
const ALL = { onInvalid: "report", maxIssues: Number.MAX_SAFE_INTEGER } as const;

/**
 * Records that name nobody. One that would count for a measure is a fault; of the others, such as leads that nobody owns
 * yet, a hint says how many there are.
 */
export function nobodysFaults(
  measures: MeasureSet,
  nobodys: ReadonlyMap<string, readonly PlacedRecord[]>,
  periods: readonly Period[],
  faults: Faults,
): readonly Issue[] {
  const owned = [...nobodys].filter(([, list]) => list.length > 0);
  if (owned.length === 0) return [];
  const records = Object.fromEntries(owned.map(([stream, list]) => [stream, list.map(({ item }) => item)]));
  const places = new Map(
    owned.map(([stream, list]) => [pointer(["records", stream]), list.map(({ index }) => index)]),
  );
  const refused = new Map<string, Set<number>>();
  for (const { id } of periods) {
    const found = evaluateExact(measures, { period: id, records }, ALL);
    if (!found.ok) continue;
    for (const issue of found.data.issues)
      if (issue.severity === "error") faults.issues.push(relocateIssue(issue, places));
    for (const each of found.data.leftOut) {
      const seen = refused.get(each.stream) ?? new Set();
      refused.set(each.stream, seen.add(each.index));
      faults.leftOut.push(relocateLeftOut(each, places.get(pointer(["records", each.stream])) ?? []));
    }
  }
  return owned.flatMap(([stream, list]) => {
    const count = list.length - (refused.get(stream)?.size ?? 0);
    return count === 0 ? [] : [unowned(stream, count)];
  });
}

function unowned(stream: string, count: number): Issue {
  const message = `${count} records of ${quoted(stream)} name nobody and count for nobody. Fill in the owner where they should count.`;
  const path = pointer(["records", stream]);
  return issueOf<ProgramFactsCode>(
    "program.unowned_records",
    path,
    message,
    { stream: stream.slice(0, 80), count },
    "hint",
  );
}

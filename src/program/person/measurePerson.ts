import type { Period } from "../../kernel/calendar/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import type { Issue, Result } from "../../kernel/issue/index.js";
import { type ExactPerson, evaluateExact } from "../../kernel/measure/index.js";
import { relocateIssue, relocateLeftOut } from "../facts/relocate.js";
import type { ProgramFunction } from "../programFunction.js";
import { declaredGiven } from "./declaredGiven.js";
import type { KnownValue } from "./known.js";
import type { ReadShard } from "./readShard.js";

/** The declared measures of one person on several spans. */
export interface MeasuredSpans {
  readonly bySpan: ReadonlyMap<string, ExactPerson>;
  readonly warnings: readonly Issue[];
}

/** Evaluates the declared measures on each span; a fact that is faulty on two of them is told twice. */
export function measurePerson(
  program: ProgramFunction,
  { period, situation, records, lists }: ReadShard,
  spans: readonly Period[],
  faults: Faults,
): Result<MeasuredSpans> {
  const personId = situation.person.id;
  const streams = Object.fromEntries(records);
  const { given, indexes } = declaredGiven(program, lists.measures, period, faults);
  const places = new Map([["/measures", indexes]]);
  const bySpan = new Map<string, ExactPerson>();
  const warnings: Issue[] = [];
  for (const span of spans) {
    const facts = { period: span.id, people: [personId], records: streams, measures: given };
    const found = evaluateExact(program.documents.measures, facts, {
      only: [personId],
      onInvalid: "report",
      // They are cut at the end, with all others.
      maxIssues: Number.MAX_SAFE_INTEGER,
      keepsRecordsOf: (id) => id === personId,
    });
    if (!found.ok) return found;
    const [person] = found.data.people;
    if (person !== undefined) bySpan.set(span.id, person);
    for (const each of found.data.leftOut)
      faults.leftOut.push(each.stream === "measures" ? relocateLeftOut(each, indexes) : each);
    for (const issue of found.data.issues)
      (issue.severity === "error" ? faults.issues : warnings).push(relocateIssue(issue, places));
  }
  return { ok: true, data: { bySpan, warnings } };
}

/** The values by measure. */
export function valuesOf({ measures }: ExactPerson): ReadonlyMap<string, KnownValue> {
  return new Map(measures.map(({ id, exact, reason }) => [id, { exact, reason }]));
}

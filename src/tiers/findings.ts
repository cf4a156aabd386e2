import { type ConditionFunction, leafResults } from "../kernel/condition/index.js";
import { decimalOf, fractionOf } from "../kernel/decimal/index.js";
import type { PersonReading } from "../kernel/facts/index.js";
import type { Verdict } from "../kernel/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import { type Counters, countPeriod, countProtected } from "./counters.js";
import type { Rung, Rungs } from "./rung.js";
import type { TierRule } from "./types.js";

/** Whom the rules are evaluated for: where the person stands, and what is above. */
export interface Standing {
  readonly ladder: Rungs;
  readonly rung: Rung;
  readonly above: Rung | null;
  readonly reading: PersonReading;
}

/** What the rules came to; null for a rule that the ladder does not have, or that protection keeps from being asked. */
export interface Findings {
  readonly rules: readonly TierRule[];
  readonly protection: Verdict | null;
  readonly stay: Verdict | null;
  readonly enter: Verdict | null;
  readonly counters: Counters;
}

/** Evaluates every rule in the fixed order: protection, demotion, promotion. */
export function evaluateRules(standing: Standing, before: Counters, trace: Tracer | undefined): Findings {
  const { ladder, rung, above, reading } = standing;
  const rules: TierRule[] = [];
  const judge = (id: TierRule["id"], condition: ConditionFunction | null): Verdict | null => {
    if (condition === null) return null;
    const verdict = condition.judge(reading, trace);
    rules.push({ id, verdict, leaves: leafResults(condition, reading) });
    return verdict;
  };
  const count = (id: TierRule["id"], counter: keyof Counters, counters: Counters, least: number): void => {
    const verdict = counters[counter] >= least ? "met" : "unmet";
    const [expected, actual] = [String(least), String(counters[counter])];
    rules.push({ id, verdict, expected, actual });
    recordCount(ladder, id, counter, actual, expected, verdict, trace);
  };
  const protection = judge("protected", ladder.protection);
  if (protection === "met")
    return { rules, protection, stay: null, enter: null, counters: countProtected(before) };
  const stay = judge("stay", rung.stay);
  if (stay !== null)
    count("demoteAfter", "periodsMissed", countPeriod(before, stay, null), ladder.demoteAfter);
  const enter = judge("enter", above?.enter ?? null);
  const counters = countPeriod(before, stay, enter);
  if (enter !== null) {
    count("promoteAfter", "periodsReached", counters, ladder.promoteAfter);
    count("minimumPeriods", "periodsInTier", counters, ladder.minimumPeriods);
  }
  return { rules, protection, stay, enter, counters };
}

/** A count is a test like any other: the counter is at least what the ladder asks. */
function recordCount(
  { document, ref }: Rungs,
  id: TierRule["id"],
  counter: string,
  actual: string,
  expected: string,
  value: Verdict,
  trace: Tracer | undefined,
): void {
  trace?.node({
    id: `${document.id}#${id}`,
    kind: "condition",
    // What is left to its default stands nowhere in the document.
    ref: Object.hasOwn(document, id) ? `${ref}/${id}` : ref,
    inputs: [{ id: counter, value: fractionOf(decimalOf(actual)) }],
    params: { operator: "gte", expected },
    value,
  });
}

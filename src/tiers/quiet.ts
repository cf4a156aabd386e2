import { leafResults } from "../kernel/condition/index.js";
import type { Verdict } from "../kernel/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import type { Counting } from "./counters.js";
import { isRunning, RUNNING } from "./improvement/standing.js";
import type { Standing } from "./standing.js";
import type { TierRule } from "./types.js";

/** Whether a period is quiet: it moves nobody, or does not even count; and why. */
export interface Quiet {
  readonly rules: readonly TierRule[];
  readonly counting: Counting;
  /** Do the windows go on? While a plan is running they do, since work goes on. */
  readonly passesWindows: boolean;
  /** Is no move proposed? */
  readonly holds: boolean;
  /** The machine reason of a period that holds, else null. */
  readonly reason: string | null;
  /** Machine reasons of what could not be judged. */
  readonly unknown: readonly string[];
}

const HOLDS = { holds: true, passesWindows: false } as const;

/** Judges what comes before all other rules: periods that do not count, protection, and a plan that is running. */
export function quietPeriod({ ladder, reading, plan }: Standing, trace: Tracer | undefined): Quiet {
  const { document, uncounted, protection } = ladder;
  const rules: TierRule[] = [];
  const verdictOf = (id: "uncounted" | "protected", condition: typeof uncounted): Verdict | null => {
    if (condition === null) return null;
    const verdict = condition.judge(reading, trace);
    rules.push({ id, verdict, leaves: leafResults(condition, reading) });
    return verdict;
  };
  const skipped = verdictOf("uncounted", uncounted);
  if (skipped === "met") return { ...HOLDS, rules, counting: "stop", reason: "not_counted", unknown: [] };
  const shielded = verdictOf("protected", protection);
  const unknown = [
    ...(skipped === "missing" ? ["uncounted_missing"] : []),
    ...(shielded === "missing" ? ["protection_missing"] : []),
  ];
  if (plan !== null) {
    const verdict = isRunning(plan) ? "met" : "unmet";
    rules.push({ id: "improvementPlan", verdict, actual: plan });
    trace?.node({
      id: `${document.id}#improvementPlan`,
      kind: "condition",
      ref: ladder.ref,
      inputs: [{ id: "improvementPlan", value: plan }],
      params: { operator: "in", expected: RUNNING },
      value: verdict,
    });
  }
  if (shielded === "met") {
    const goesOn = document.whileProtected === "count";
    const counting = goesOn ? "count" : "standStill";
    return { ...HOLDS, rules, counting, passesWindows: goesOn, reason: "protected", unknown };
  }
  if (isRunning(plan) && document.whileImproving !== "judge") {
    const reason = "improvement_plan_running";
    return { ...HOLDS, rules, counting: "standStill", passesWindows: true, reason, unknown };
  }
  return { rules, counting: "count", passesWindows: true, holds: false, reason: null, unknown };
}

import { type ConditionFunction, leafResults } from "../kernel/condition/index.js";
import type { Verdict } from "../kernel/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import { type Counters, type Counting, countPeriod } from "./counters.js";
import type { Quiet } from "./quiet.js";
import { recordCount } from "./recordCount.js";
import type { BuiltTrigger } from "./rung.js";
import { monthsInTier, patienceFor, type Standing } from "./standing.js";
import type { TierRule } from "./types.js";

/** What the rules came to; null for a rule that the ladder does not have, or that a quiet period keeps from being asked. */
export interface Findings {
  readonly rules: readonly TierRule[];
  readonly quiet: Quiet;
  /** The first trigger that is met, and whether one of those before it could not be judged. */
  readonly trigger: BuiltTrigger | null;
  readonly isTriggerMissing: boolean;
  readonly stay: Verdict | null;
  readonly enter: Verdict | null;
  readonly counters: Counters;
  /** Why the entry alone does not do yet. */
  readonly lacking: readonly string[];
  readonly isFast: boolean;
  readonly isCoolingDown: boolean;
}

/** Evaluates every rule in the fixed order: triggers, demotion, promotion. What was found before stands in `quiet`. */
export function evaluateRules(standing: Standing, quiet: Quiet, trace: Tracer | undefined): Findings {
  const { ladder, rung, above, reading } = standing;
  const rules: TierRule[] = [...quiet.rules];
  const judge = (
    id: TierRule["id"],
    condition: ConditionFunction | null | undefined,
    elementId?: string,
  ): Verdict | null => {
    if (condition === null || condition === undefined) return null;
    const verdict = condition.judge(reading, trace);
    const which = elementId === undefined ? {} : { elementId };
    rules.push({ id, ...which, verdict, leaves: leafResults(condition, reading) });
    return verdict;
  };
  const count = (id: TierRule["id"], counter: string, actual: number, least: number): boolean => {
    const verdict = actual >= least ? "met" : "unmet";
    rules.push({ id, verdict, expected: String(least), actual: String(actual) });
    recordCount(standing, id, counter, actual, least, trace);
    return actual >= least;
  };
  const isShielded = quiet.counting !== "count" || quiet.holds;
  const asked = ladder.triggers.filter(({ despiteProtection }) => !isShielded || despiteProtection === true);
  const verdicts = asked.map((trigger) => judge("trigger", trigger.condition, trigger.id));
  const first = verdicts.indexOf("met");
  const common = {
    rules,
    quiet,
    trigger: asked[first] ?? null,
    isTriggerMissing: verdicts.slice(0, first < 0 ? undefined : first).includes("missing"),
  };
  if (quiet.counting !== "count") return { ...common, ...nothing(standing, quiet.counting) };
  const stay = judge("stay", rung.stay);
  const { periodsMissed } = countPeriod(standing, stay, null, "count");
  if (stay !== null) count("demoteAfter", "periodsMissed", periodsMissed, rung.grace.demoteAfter);
  const enter = judge("enter", above?.enter);
  const counters = countPeriod(standing, stay, enter, "count");
  const isFast = enter !== null && judge("fastTrack", above?.fastTrack?.when) === "met";
  const lacking: string[] = [];
  if (enter !== null && above !== null) {
    const patience = patienceFor(above, reading);
    const { promoteAfter, minimumPeriods, minimumMonths } = patience;
    if (!count("promoteAfter", "periodsReached", counters.periodsReached, promoteAfter))
      lacking.push("too_few_periods");
    const served = count("minimumPeriods", "periodsInTier", counters.periodsInTier, minimumPeriods);
    const months =
      minimumMonths === 0 || count("minimumMonths", "monthsInTier", monthsInTier(standing), minimumMonths);
    if (!served || !months) lacking.push("too_new_in_tier");
  }
  const { coolDownPeriods = 0 } = ladder.document;
  const isCoolingDown =
    coolDownPeriods > 0 && !count("coolDown", "periodsInTier", counters.periodsInTier, coolDownPeriods + 1);
  return { ...common, stay, enter, counters, lacking, isFast, isCoolingDown };
}

/** What is found in a period in which nothing is counted. */
function nothing(standing: Standing, counting: Counting) {
  const counters = countPeriod(standing, null, null, counting);
  return { stay: null, enter: null, counters, lacking: [], isFast: false, isCoolingDown: false };
}

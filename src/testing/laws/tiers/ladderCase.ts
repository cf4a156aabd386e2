import type fc from "fast-check";
import type { Verdict } from "../../../kernel/index.js";
import type { CompiledLadder, Ladder, LadderFacts, LadderResult, TierState } from "../../../tiers/index.js";
import { type LadderFactsConstraints, ladderFacts } from "../../arbitraries/tiers/ladderFacts.js";
import { ladderHistories } from "../../arbitraries/tiers/ladderHistories.js";

/** What laws about one period are tried on. */
export type PeriodScenario = { readonly facts: LadderFacts };

/** What laws about several periods are tried on: their facts in turn. */
export type HistoryScenario = { readonly history: readonly LadderFacts[] };

export function periodScenarios(
  ladder: CompiledLadder,
  constraints: LadderFactsConstraints = {},
): fc.Arbitrary<PeriodScenario> {
  return ladderFacts(ladder, constraints).map((facts) => ({ facts }));
}

export function historyScenarios(ladder: CompiledLadder): fc.Arbitrary<HistoryScenario> {
  return ladderHistories(ladder).map((history) => ({ history }));
}

/** Evaluates one period after the other, each on the state that the one before left, as JSON would carry it. */
export function fold(ladder: CompiledLadder, history: readonly LadderFacts[]): readonly LadderResult[] {
  let state: TierState | null = history[0]?.state ?? null;
  return history.map((facts) => {
    const result: LadderResult = ladder.evaluate({ ...facts, state });
    state = JSON.parse(JSON.stringify(result.state));
    return result;
  });
}

/** The position of a tier in its track, 1 = lowest; 0 where the ladder has none such. */
export function positionOf({ document }: CompiledLadder, tierId: string): number {
  const at = document.tiers.findIndex(({ id }) => id === tierId);
  const own = document.tiers[at]?.track;
  return document.tiers.slice(0, at + 1).filter(({ track }) => track === undefined || track === own).length;
}

/** The verdict of a rule of a result; undefined where the rule was not asked. */
export function verdictOf({ rules }: LadderResult, rule: string): Verdict | undefined {
  return rules.find(({ id }) => id === rule)?.verdict;
}

/** Did a period count for runs of periods: neither left out, nor protected, nor frozen by a plan? */
export function counts({ document }: CompiledLadder, result: LadderResult): boolean {
  if (verdictOf(result, "uncounted") === "met") return false;
  if (verdictOf(result, "protected") === "met") return document.whileProtected === "count";
  return !isFrozen(document, result);
}

/** Does a plan that is running keep the tier as it is? */
export function isFrozen({ whileImproving }: Ladder, result: LadderResult): boolean {
  return verdictOf(result, "improvementPlan") === "met" && whileImproving !== "judge";
}

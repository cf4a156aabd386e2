import type fc from "fast-check";
import type { CompiledLadder, LadderFacts, LadderResult, TierState } from "../../../tiers/index.js";
import { type LadderFactsConstraints, ladderFacts } from "../../arbitraries/tiers/ladderFacts.js";
import { ladderHistories } from "../../arbitraries/tiers/ladderHistories.js";

/** What laws about one period are tried on. */
export type PeriodScenario = { readonly facts: LadderFacts };

/** What laws about several periods are tried on: their facts in turn. */
export type HistoryScenario = { readonly history: readonly LadderFacts[] };

export function periodScenarios(
  { document }: CompiledLadder,
  constraints: LadderFactsConstraints = {},
): fc.Arbitrary<PeriodScenario> {
  return ladderFacts(document, constraints).map((facts) => ({ facts }));
}

export function historyScenarios({ document }: CompiledLadder): fc.Arbitrary<HistoryScenario> {
  return ladderHistories(document).map((history) => ({ history }));
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

/** The position of a tier, 1 = lowest; 0 where the ladder has none such. */
export function positionOf({ document }: CompiledLadder, tierId: string): number {
  return document.tiers.findIndex(({ id }) => id === tierId) + 1;
}

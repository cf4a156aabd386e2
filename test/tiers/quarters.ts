import { compileLadder, type LadderFacts, type LadderResult, type TierState } from "attainment/tiers";

/** Evaluates quarter after quarter, each on the state that the one before left, as JSON would carry it. */
export function quarters(
  ladder: object,
  series: readonly (Omit<LadderFacts, "period" | "state"> & { readonly period?: string })[],
): readonly LadderResult[] {
  const compiled = compileLadder({ kind: "ladder", id: "ladder", ...ladder });
  let state: TierState | null = null;
  return series.map((facts, index) => {
    const period = `${2020 + Math.floor(index / 4)}-Q${(index % 4) + 1}`;
    const result: LadderResult = compiled.evaluate({ period, ...facts, state });
    state = JSON.parse(JSON.stringify(result.state));
    return result;
  });
}

/** The same with one measure, `score`. */
export function scored(ladder: object, scores: readonly (string | number | null)[]): readonly LadderResult[] {
  return quarters(
    ladder,
    scores.map((score) => ({ measures: { score } })),
  );
}

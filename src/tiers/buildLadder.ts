import type { Result } from "../kernel/issue/index.js";
import { buildRungs } from "./buildRungs.js";
import { checkState } from "./checkState.js";
import { judgeTier } from "./judgeTier.js";
import type { LadderFunction } from "./ladderFunction.js";
import { needsOf } from "./needsOf.js";
import { newcomer } from "./newcomer.js";
import { paying } from "./payOf.js";
import { probationOf, type Rungs, rungOf } from "./rung.js";
import type { Ladder } from "./types.js";
import { unknownTier } from "./unknownTier.js";

/** Builds a ladder whose document has passed its schema; `ref` is its JSON pointer in the outermost document. */
export function buildLadder(document: Ladder, ref: string): Result<LadderFunction> {
  const built = buildRungs(document, ref);
  return built.ok ? { ok: true, data: ladderFunction(built.data) } : built;
}

/** What rungs do. */
export function ladderFunction(ladder: Rungs): LadderFunction {
  const has = (tierId: string) => ladder.rungs.some(({ tier }) => tier.id === tierId);
  return Object.freeze({
    document: ladder.document,
    needs: needsOf(ladder),
    opening: (state) => {
      const rung = state === null ? ladder.start : rungOf(ladder, state.tierId);
      const { quotaFactor, rateFactor } = (state === null ? null : probationOf(rung, state)) ?? rung;
      return { tier: rung.tier, position: rung.position, quotaFactor, rateFactor };
    },
    checkState: (state, path) => checkState(ladder, state, path),
    checkDecision: (toTierId, path) =>
      has(toTierId) ? [] : [unknownTier("tiers.unknown_tier", toTierId, `${path}/toTierId`)],
    paying: (state, decision, period) => paying(ladder, state ?? newcomer(ladder, period), decision, period),
    judge: (reading, state, decision, trace, plan = null) =>
      judgeTier(ladder, reading, state, decision, trace, plan),
  } satisfies LadderFunction);
}

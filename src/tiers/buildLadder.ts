import type { Result } from "../kernel/issue/index.js";
import { buildRungs } from "./buildRungs.js";
import { judgeTier } from "./judgeTier.js";
import type { LadderFunction } from "./ladderFunction.js";
import { type Rungs, rungOf } from "./rung.js";
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
    needs: Object.freeze({ measures: Object.freeze([]), fields: fieldsOf(ladder) }),
    opening: (state) => {
      const { tier, position, quotaFactor, rateFactor } =
        state === null ? ladder.start : rungOf(ladder, state.tierId);
      return { tier, position, quotaFactor, rateFactor };
    },
    checkState: ({ tierId }, path) =>
      has(tierId) ? [] : [unknownTier("tiers.state_of_unknown_tier", tierId, `${path}/tierId`)],
    checkDecision: (toTierId, path) =>
      has(toTierId) ? [] : [unknownTier("tiers.unknown_tier", toTierId, `${path}/toTierId`)],
    judge: (reading, state, decidedTierId, trace) => judgeTier(ladder, reading, state, decidedTierId, trace),
  } satisfies LadderFunction);
}

/** What the rules look at. The entry of the first tier is never asked: nobody rises to it. */
function fieldsOf({ rungs, protection }: Rungs): readonly string[] {
  const conditions = rungs.flatMap(({ enter, stay }, index) => (index === 0 ? [stay] : [enter, stay]));
  const names = [protection, ...conditions].flatMap((condition) => condition?.fields ?? []);
  return Object.freeze([...new Set(names)].sort());
}

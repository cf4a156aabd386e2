import type { ConditionFunction } from "../kernel/condition/index.js";
import { duplicateIds, type Issue, issueOf, quoted, type Result } from "../kernel/issue/index.js";
import { buildRule } from "./buildRule.js";
import { buildStay } from "./buildStay.js";
import type { LadderDocumentCode } from "./codes.js";
import { buildDerived, refuseWindows } from "./derived/buildDerived.js";
import { readFactors } from "./readFactors.js";
import type { BuiltTrigger, Patience, Rung, Rungs } from "./rung.js";
import type { Ladder, Tier, TierPatience } from "./types.js";
import { unknownTier } from "./unknownTier.js";

/** The rungs of a ladder, or every fault of its document. */
export function buildRungs(document: Ladder, ref: string): Result<Rungs> {
  const issues: Issue[] = [];
  const { id, tiers, startTierId } = document;
  const heights = new Map<string | undefined, number>();
  const rungs = tiers.map((tier, index) => {
    // Tiers of all tracks come first, and so stand under those of each.
    const position = (heights.get(tier.track) ?? heights.get(undefined) ?? 0) + 1;
    heights.set(tier.track, position);
    return buildRung(document, tier, index, position, ref, issues);
  });
  const derived = buildDerived(document, ref, issues);
  const protection = buildRule(document.protectedWhen, `${ref}/protectedWhen`, `${id}#protected`, issues);
  const uncounted = buildRule(document.uncountedWhen, `${ref}/uncountedWhen`, `${id}#uncounted`, issues);
  const windows = new Set(derived.windows.map((window) => window.id));
  for (const early of [protection, uncounted]) refuseWindows(early, windows, issues);
  const triggers = buildTriggers(document, ref, issues);
  issues.push(
    ...duplicateIds(tiers, `${ref}/tiers`),
    ...duplicateIds(document.triggers ?? [], `${ref}/triggers`),
  );
  issues.push(...strayTiers(tiers, ref));
  const start = startTierId === undefined ? rungs[0] : rungs.find(({ tier }) => tier.id === startTierId);
  if (start === undefined)
    issues.push(unknownTier("tiers.unknown_tier", startTierId ?? "", `${ref}/startTierId`));
  if (start === undefined || issues.length > 0) return { ok: false, issues };
  return { ok: true, data: { document, ref, rungs, start, derived, protection, uncounted, triggers } };
}

function buildRung(
  ladder: Ladder,
  tier: Tier,
  index: number,
  position: number,
  ladderRef: string,
  issues: Issue[],
): Rung {
  const id = `${ladder.id}.${tier.id}`;
  const ref = `${ladderRef}/tiers/${index}`;
  const enter = buildRule(tier.enter, `${ref}/enter`, `${id}.enter`, issues);
  const own = { ...DEFAULTS, ...ladder, ...tier };
  const { demoteAfter, improvementAfter, improvementDays, fastTrack, probation } = own;
  const patience = patienceOf(own);
  const fast =
    fastTrack === undefined
      ? null
      : buildRule(fastTrack.when, `${ref}/fastTrack/when`, `${id}.fastTrack`, issues);
  return {
    tier,
    position,
    ref,
    enter,
    ...buildStay(ladder, tier, index, ladderRef, enter !== null, issues),
    patience,
    fastTrack: fast === null ? null : { when: fast, patience: patienceOf({ ...patience, ...fastTrack }) },
    grace: { demoteAfter, improvementAfter, improvementDays },
    ...readFactors(tier.grants, `${ref}/grants`, issues),
    probation:
      probation === undefined
        ? null
        : { ...probation, ...readFactors(probation.grants, `${ref}/probation/grants`, issues) },
  };
}

const DEFAULTS = {
  promoteAfter: 2,
  minimumPeriods: 2,
  minimumMonths: 0,
  demoteAfter: 2,
  improvementAfter: 1,
  improvementDays: 90,
} as const;

function patienceOf({ promoteAfter = 2, minimumPeriods = 2, minimumMonths = 0 }: TierPatience): Patience {
  return { promoteAfter, minimumPeriods, minimumMonths };
}

function buildTriggers({ id, triggers = [] }: Ladder, ref: string, issues: Issue[]): readonly BuiltTrigger[] {
  return triggers.flatMap((trigger, index) => {
    const at = `${ref}/triggers/${index}/when`;
    const condition: ConditionFunction | null = buildRule(trigger.when, at, `${id}#${trigger.id}`, issues);
    return condition === null ? [] : [{ ...trigger, condition }];
  });
}

/** A tier of all tracks above one of a track would have several tiers below it. */
function strayTiers(tiers: readonly Tier[], ref: string): readonly Issue[] {
  const fork = tiers.findIndex(({ track }) => track !== undefined);
  return tiers.flatMap(({ id, track }, index) => {
    if (fork < 0 || index < fork || track !== undefined) return [];
    const message = `The tier ${quoted(id)} has no track, but stands above one that has. Give it a track, or move it before the fork.`;
    const params = { tierId: id.slice(0, 80) };
    return [issueOf<LadderDocumentCode>("tiers.no_track", `${ref}/tiers/${index}`, message, params)];
  });
}

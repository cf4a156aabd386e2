import { compareFractions, type Fraction, formatFraction } from "../kernel/decimal/index.js";
import { capIssues, type Issue, issueOf, quoted, readDocument } from "../kernel/issue/index.js";
import { allOf } from "./allOf.js";
import { buildRungs } from "./buildRungs.js";
import type { LadderLintCode } from "./codes.js";
import { impossible, lintConditions } from "./lintConditions.js";
import { lintDerived } from "./lintDerived.js";
import { lintEffects } from "./lintEffects.js";
import { lintGrace } from "./lintGrace.js";
import { lintGrants } from "./lintGrants.js";
import { lintTracks } from "./lintTracks.js";
import type { Rung, Rungs } from "./rung.js";
import { ladderSchema } from "./schema.js";

/**
 * Looks a ladder over: every error that would keep it from being compiled; of a ladder without errors, what is probably
 * not meant.
 *
 * | code | what |
 * | --- | --- |
 * | `tiers.easier_entry` | the entry of a tier asks less of a field than that of the tier below it |
 * | `tiers.lower_grants` | a tier has a smaller `quotaFactor` or `rateFactor` than the one below it |
 * | `tiers.easier_stay` | the `stay` of a tier asks less of a field than that of the tier below it |
 * | `tiers.impossible_criterion` | tests of one field exclude each other, so that nobody meets a condition |
 * | `tiers.stay_harder_than_enter` | a tier asks more of those who stay than of those who enter |
 * | `tiers.no_entry` | a tier above the first has no `enter` |
 * | `tiers.unreachable` | who meets the entry of a tier misses the `stay` of the tier below, or no proposal leads to its track |
 * | `tiers.window_too_short` | a test asks a window for more periods than it has |
 * | `tiers.no_improvement_plan` | a demotion is due before `improvementAfter` |
 * | `tiers.fewer_grants` | a tier lacks resources or privileges that the tier below grants |
 * | `tiers.unused_derived` | no condition looks at a window or a duration |
 * | `tiers.no_effect` | a choice changes nothing: times of the first tier, `trackBy` without tracks, a fast track that is not faster |
 * | `tiers.no_demotion` | no tier has a `stay` |
 *
 * Conditions are compared by the tests that have to be met in any case; alternatives and `not` are left alone.
 *
 * @param document - A {@link Ladder} as plain JSON.
 * @returns Errors, or else warnings and hints; an empty list where there is nothing to say.
 * @example
 * ```ts
 * import { lintLadder } from "attainment/tiers";
 * const tiers = [
 *   { id: "junior" },
 *   { id: "intermediate", enter: { field: "score", gte: "90" }, stay: { field: "score", gte: "80" } },
 *   { id: "senior", enter: { field: "score", gte: "85" } },
 * ];
 * lintLadder({ kind: "ladder", id: "sales", tiers }).map(({ code, path }) => [code, path]); // => [["tiers.easier_entry", "/tiers/2/enter"]]
 * ```
 * @since 0.1.0
 */
export function lintLadder(document: unknown): readonly Issue[] {
  const read = readDocument(document, ladderSchema);
  if (!read.ok) return read.issues;
  const built = buildRungs(read.data, "");
  return capIssues(built.ok ? lintRungs(built.data) : built.issues);
}

/** What is allowed in a ladder without errors, but seldom meant. */
export function lintRungs(ladder: Rungs): readonly Issue[] {
  const { rungs, ref } = ladder;
  // The highest rung so far of each track, and of all of them.
  const highest = new Map<string | undefined, Rung>();
  const single = rungs.flatMap((rung) => {
    const { track } = rung.tier;
    const below = highest.get(track) ?? highest.get(undefined) ?? null;
    highest.set(track, rung);
    return [
      ...lintConditions(rung, below),
      ...lintGrace(rung),
      ...(below === null ? [] : lintStep(rung, below)),
    ];
  });
  const demotes = rungs.some(({ stay }) => stay !== null) || ladder.triggers.length > 0;
  return [
    ...single,
    ...lintTracks(ladder),
    ...lintRules(ladder),
    ...lintDerived(ladder),
    ...lintEffects(ladder),
    ...(demotes ? [] : [noDemotion(ref)]),
  ];
}

/** Rules of the ladder that nobody can meet. */
function lintRules({ document, protection, uncounted, triggers, derived }: Rungs): readonly Issue[] {
  const { protectedWhen, uncountedWhen, windows = [] } = document;
  return [
    allOf(protectedWhen, protection),
    allOf(uncountedWhen, uncounted),
    ...triggers.map(({ when, condition }) => allOf(when, condition)),
    ...derived.windows.map(({ condition }, index) => {
      const { count, consecutive } = windows[index] ?? {};
      return allOf(count ?? consecutive, condition);
    }),
  ].flatMap(impossible);
}

function lintStep(rung: Rung, below: Rung): readonly Issue[] {
  const lower = (name: "quotaFactor" | "rateFactor") =>
    compareFractions(rung[name], below[name]) < 0 ? [lowerGrants(rung, name, below[name])] : [];
  return [
    ...(rung.enter === null ? [noEntry(rung)] : []),
    ...lower("quotaFactor"),
    ...lower("rateFactor"),
    ...lintGrants(rung, below),
  ];
}

function lowerGrants(rung: Rung, factor: "quotaFactor" | "rateFactor", less: Fraction): Issue {
  const [own, below] = [formatFraction(rung[factor]), formatFraction(less)];
  const message = `The ${factor} of ${quoted(rung.tier.id)} is ${own}, smaller than the ${below} of the tier below. Mend one of the two, unless that is meant.`;
  const params = { factor, own, below };
  return issueOf<LadderLintCode>("tiers.lower_grants", `${rung.ref}/grants`, message, params, "warning");
}

function noEntry({ tier, ref }: Rung): Issue {
  const message = `The tier ${quoted(tier.id)} has no \`enter\`, so that nobody is ever proposed for it. Write one, or let people in by decision.`;
  const params = { tierId: tier.id.slice(0, 80) };
  return issueOf<LadderLintCode>("tiers.no_entry", ref, message, params, "warning");
}

function noDemotion(ref: string): Issue {
  const message =
    "No tier has a `stay`, so that nobody is ever proposed for demotion. Write one where that is not meant.";
  return issueOf<LadderLintCode>("tiers.no_demotion", `${ref}/tiers`, message, {}, "hint");
}

import { compareFractions, type Fraction, formatFraction } from "../kernel/decimal/index.js";
import { capIssues, type Issue, issueOf, quoted, readDocument } from "../kernel/issue/index.js";
import { buildRungs } from "./buildRungs.js";
import type { LadderLintCode } from "./codes.js";
import { lintConditions } from "./lintConditions.js";
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
 * | `tiers.impossible_criterion` | tests of one field exclude each other, so that nobody meets `enter` or `stay` |
 * | `tiers.stay_harder_than_enter` | a tier asks more of those who stay than of those who enter |
 * | `tiers.no_entry` | a tier above the first has no `enter` |
 * | `tiers.no_demotion` | no tier has a `stay` |
 *
 * Conditions are compared where all of their tests have to be met; alternatives and `not` are left alone.
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
export function lintRungs({ rungs, ref }: Rungs): readonly Issue[] {
  const single = rungs.flatMap((rung, index) => {
    const below = rungs[index - 1] ?? null;
    return [...lintConditions(rung, below), ...(below === null ? [] : lintStep(rung, below))];
  });
  return rungs.some(({ stay }) => stay !== null) ? single : [...single, noDemotion(ref)];
}

function lintStep(rung: Rung, below: Rung): readonly Issue[] {
  const lower = (name: "quotaFactor" | "rateFactor") =>
    compareFractions(rung[name], below[name]) < 0 ? [lowerGrants(rung, name, below[name])] : [];
  return [...(rung.enter === null ? [noEntry(rung)] : []), ...lower("quotaFactor"), ...lower("rateFactor")];
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

import { isZeroFraction } from "../../kernel/decimal/index.js";
import { capIssues, type Issue, issueOf, readDocument } from "../../kernel/issue/index.js";
import type { AwardFunction } from "./awardFunction.js";
import { buildAward } from "./buildAward.js";
import type { AwardsCode } from "./codes.js";
import { awardSchema } from "./schema.js";

/**
 * Looks an award over: every error that would keep it from being compiled; of one without errors, what is probably not
 * meant.
 *
 * | code | what |
 * | --- | --- |
 * | `tiers.no_winner` | the share of winners is zero |
 * | `tiers.same_winner_again` | a hint: the same person may win in every period |
 *
 * @param document - An {@link AwardRules} as plain JSON.
 * @returns Errors, or else warnings and hints; an empty list where there is nothing to say.
 * @example
 * ```ts
 * import { lintAward } from "attainment/tiers";
 * lintAward({ kind: "award", id: "champion", measure: "sales" }).map(({ code }) => code); // => ["tiers.same_winner_again"]
 * ```
 * @since 0.1.0
 */
export function lintAward(document: unknown): readonly Issue[] {
  const read = readDocument(document, awardSchema);
  if (!read.ok) return read.issues;
  const built = buildAward(read.data, "");
  return capIssues(built.ok ? lintBuilt(built.data) : built.issues);
}

function lintBuilt({ document, share }: AwardFunction): readonly Issue<AwardsCode>[] {
  const found: Issue<AwardsCode>[] = [];
  if (share !== null && isZeroFraction(share)) {
    const message = "The share of winners is zero, so that nobody can win. Write a larger one.";
    found.push(issueOf<AwardsCode>("tiers.no_winner", "/share", message, {}, "warning"));
  }
  if (document.notAgainFor === undefined) {
    const message = "The same person may win every time. Name `notAgainFor` where the award is to go round.";
    found.push(issueOf<AwardsCode>("tiers.same_winner_again", "", message, {}, "hint"));
  }
  return found;
}

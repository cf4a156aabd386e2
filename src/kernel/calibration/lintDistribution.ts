import { compareFractions, type Fraction } from "../decimal/index.js";
import { capIssues, type Issue, issueOf, readDocument } from "../issue/index.js";
import { sumFractions } from "../statistics/index.js";
import { buildDistribution } from "./buildDistribution.js";
import type { DistributionLintCode } from "./codes.js";
import type { DistributionRules, ReadLimit } from "./distributionRules.js";
import { distributionSchema } from "./schema.js";

/**
 * Looks a distribution over: every error in it; of one without errors, what is probably not meant.
 *
 * `calibration.share_outside_limit`: the shares of the levels of a limit sum to less or more than the limit allows, so
 * that the limit moves the lines of every group.
 *
 * @param document - A {@link Distribution} as plain JSON.
 * @returns Errors, or else warnings; an empty list where there is nothing to say.
 * @example
 * ```ts
 * import { lintDistribution } from "attainment/kernel";
 * const levels = [{ id: "top", share: "0.3" }, { id: "rest" }];
 * const limits = [{ levelIds: ["top"], atMost: "0.2" }];
 * lintDistribution({ kind: "distribution", id: "d", levels, limits }).map(({ code, path }) => [code, path]); // => [["calibration.share_outside_limit", "/limits/0"]]
 * ```
 * @since 0.1.0
 */
export function lintDistribution(document: unknown): readonly Issue[] {
  const read = readDocument(document, distributionSchema);
  if (!read.ok) return read.issues;
  const built = buildDistribution(read.data, "");
  return capIssues(built.ok ? lintRules(built.data) : built.issues);
}

function lintRules({ levels, limits }: DistributionRules): readonly Issue[] {
  return limits
    .filter((limit) => {
      const shares = levels.slice(limit.first, limit.after).map(({ share }) => share);
      return isOutside(sumFractions(shares), limit);
    })
    .map(({ ref }) => {
      const message = "The shares of these levels lie outside their own limit. Mend one of the two.";
      return issueOf<DistributionLintCode>("calibration.share_outside_limit", ref, message, {}, "warning");
    });
}

function isOutside(share: Fraction, { atLeast, atMost, under, equals }: ReadLimit): boolean {
  return (
    (atLeast !== null && compareFractions(share, atLeast) < 0) ||
    (atMost !== null && compareFractions(share, atMost) > 0) ||
    (under !== null && compareFractions(share, under) >= 0) ||
    (equals !== null && compareFractions(share, equals) !== 0)
  );
}

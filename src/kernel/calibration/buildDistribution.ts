import {
  compareFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  ONE,
  subtractFractions,
  wholeFraction,
} from "../decimal/index.js";
import { duplicateIds, type Issue, issueOf, type Result } from "../issue/index.js";
import { sumFractions } from "../statistics/index.js";
import type { DistributionCode } from "./codes.js";
import type { DistributionRules } from "./distributionRules.js";
import { readLimits } from "./readLimits.js";
import { readShare } from "./readShare.js";
import type { Distribution, DistributionLevel } from "./types.js";

const WHOLE = fractionOf(ONE);

/** Reads the numbers of a distribution that has passed its schema; `ref` is where it stands. */
export function buildDistribution(document: Distribution, ref: string): Result<DistributionRules> {
  const issues: Issue[] = [...duplicateIds(document.levels, `${ref}/levels`)];
  const shares = readShares(document.levels, ref, issues);
  const limits = readLimits(document, ref, issues);
  const tolerance =
    document.tolerance === undefined ? null : readShare(document.tolerance, `${ref}/tolerance`, issues);
  if (issues.length > 0) return { ok: false, issues };
  const levels = document.levels.map(({ id }, index) => ({
    id,
    share: shares[index] ?? WHOLE,
    ref: `${ref}/levels/${index}`,
  }));
  return { ok: true, data: { document, ref, levels, limits, tolerance } };
}

/** The share of each level; those without one have equal parts of what the others leave. */
function readShares(levels: readonly DistributionLevel[], ref: string, issues: Issue[]): readonly Fraction[] {
  const given = levels.map(({ share }, index) =>
    share === undefined ? null : readShare(share, `${ref}/levels/${index}/share`, issues),
  );
  if (issues.length > 0) return [];
  const sum = sumFractions(given.filter((share) => share !== null));
  const open = given.filter((share) => share === null).length;
  const left = subtractFractions(WHOLE, sum);
  const misses = open === 0 ? compareFractions(sum, WHOLE) !== 0 : left.numerator.units < 0;
  if (misses) issues.push(notOne(formatFraction(sum), `${ref}/levels`));
  const part = open === 0 ? left : divideFractions(left, wholeFraction(open));
  return given.map((share) => share ?? part);
}

function notOne(sum: string, path: string): Issue<DistributionCode> {
  const message = `The shares sum to ${sum}, not to 1. Correct them, or leave one level without a share for the rest.`;
  return issueOf<DistributionCode>("calibration.shares_not_one", path, message, { sum });
}

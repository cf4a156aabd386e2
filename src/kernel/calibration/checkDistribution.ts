import {
  compareFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  negateFraction,
  subtractFractions,
  wholeFraction,
  ZERO,
} from "../decimal/index.js";
import { readText } from "../facts/index.js";
import { capIssues, type Issue, ownFields, ownItems, type Result, unwrap } from "../issue/index.js";
import { duplicateId } from "./calibrationFault.js";
import type { DistributionRules } from "./distributionRules.js";
import { limitCounts } from "./limitCounts.js";
import { readCount } from "./readCount.js";
import { readDistribution } from "./readDistribution.js";
import { unknownLevel } from "./readLimits.js";
import type { Distribution, DistributionCheck, DistributionCounts } from "./types.js";

const COUNTS: ReadonlySet<string> = new Set(["total", "counts"]);
const LEVEL: ReadonlySet<string> = new Set(["id", "count"]);

/**
 * Compares how many stand in each level with a distribution, as a check before a calibration is closed.
 *
 * Formula: `share = count / total`, `off = share - meant share`; a level is flagged where `|off| > tolerance`, strictly.
 * A limit is met where `least <= count <= most`, the whole numbers that {@link distributionSlots} names.
 *
 * Of nobody every share is 0. A limit is looked at where all of its levels were counted.
 *
 * @param counts - All who were rated, and how many of them stand in the levels that are looked at.
 * @param distribution - A {@link Distribution}.
 * @returns Each level with how far it is off, and each limit; `value` is how many tests failed.
 * @throws AttainmentError `calibration.bad_count`, `calibration.unknown_level`, `calibration.duplicate_id`; the codes of
 * {@link distributionSlots} for the document.
 * @example
 * ```ts
 * import { checkDistribution } from "attainment/kernel";
 * const distribution = {
 *   kind: "distribution", id: "grades", levels: [{ id: "s" }, { id: "others" }],
 *   limits: [{ levelIds: ["s"], atLeast: "0.1", atMost: "0.2" }],
 * } as const;
 * const met = (total: number, count: number) =>
 *   checkDistribution({ total, counts: [{ id: "s", count }] }, distribution).limits[0]?.met;
 * [met(10, 2), met(3, 0), met(3, 1)]; // => [true, false, false]
 * ```
 * @since 0.1.0
 */
export function checkDistribution(counts: DistributionCounts, distribution: Distribution): DistributionCheck {
  return unwrap(tryCheck(counts, distribution));
}

function tryCheck(given: unknown, distribution: unknown): Result<DistributionCheck> {
  const issues: Issue[] = [];
  const rules = readDistribution(distribution, issues);
  const fields = ownFields(given, "/counts", issues, COUNTS);
  const total = fields === null ? null : readCount(fields.get("total"), "/counts/total", issues);
  if (rules === null || fields === null || total === null) return { ok: false, issues: capIssues(issues) };
  const counts = readCounts(fields.get("counts"), total, rules, issues);
  if (issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const levels = rules.levels.flatMap((level) => {
    const count = counts.get(level.id);
    return count === undefined ? [] : [checkLevel(level, count, total, rules.tolerance)];
  });
  const limits = rules.limits.flatMap((limit) => {
    if (!limit.levelIds.every((id) => counts.has(id))) return [];
    const { least, most } = limitCounts(limit, total, rules.document.limitCounts ?? "within");
    const count = limit.levelIds.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
    return [{ levelIds: [...limit.levelIds], count, least, most, met: least <= count && count <= most }];
  });
  const failed =
    levels.filter(({ flagged }) => flagged === true).length + limits.filter(({ met }) => !met).length;
  return { ok: true, data: { value: String(failed), issues: [], levels, limits } };
}

function readCounts(
  given: unknown,
  total: number,
  { levels }: DistributionRules,
  issues: Issue[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let left = total;
  for (const [index, item] of (ownItems(given, "/counts/counts", issues) ?? []).entries()) {
    const path = `/counts/counts/${index}`;
    const fields = ownFields(item, path, issues, LEVEL);
    if (fields === null) continue;
    const id = readText(fields, "id", path, issues);
    const count = readCount(fields.get("count"), `${path}/count`, issues, left);
    if (id === null || count === null) continue;
    left -= count;
    if (levels.every((level) => level.id !== id)) issues.push(unknownLevel(id, `${path}/id`));
    if (counts.has(id)) issues.push(duplicateId(id, `${path}/id`));
    counts.set(id, count);
  }
  return counts;
}

function checkLevel(
  { id, share: meant }: DistributionRules["levels"][number],
  count: number,
  total: number,
  tolerance: Fraction | null,
): DistributionCheck["levels"][number] {
  const share = total === 0 ? fractionOf(ZERO) : divideFractions(wholeFraction(count), wholeFraction(total));
  const off = subtractFractions(share, meant);
  const size = off.numerator.units < 0 ? negateFraction(off) : off;
  const flagged = tolerance === null ? null : compareFractions(size, tolerance) > 0;
  return { id, count, share: formatFraction(share), off: formatFraction(off), flagged };
}

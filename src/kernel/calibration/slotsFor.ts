import { tooFine } from "../allocation/index.js";
import { formatFraction, multiplyFractions, wholeFraction } from "../decimal/index.js";
import { type Issue, issueOf, type Result } from "../issue/index.js";
import type { DistributionCode } from "./codes.js";
import type { DistributionRules } from "./distributionRules.js";
import { limitCounts } from "./limitCounts.js";
import { limitedSlots } from "./limitedSlots.js";
import { sharedSlots } from "./sharedSlots.js";
import type { LevelSlots, LimitSlots } from "./types.js";

/** The slots of n people, and what had to be told about them. */
export interface Slots {
  readonly levels: readonly LevelSlots[];
  /** Whether limits gave a level other slots than its share does. */
  readonly moved: readonly boolean[];
  readonly limits: readonly LimitSlots[];
  readonly issues: readonly Issue[];
}

/** The slots of n people; refused where the limits cannot be met and the distribution does not say to tell it only. */
export function slotsFor(rules: DistributionRules, n: number): Result<Slots> {
  const { document, levels } = rules;
  const wanted = sharedSlots(rules, n);
  if (wanted === null) return { ok: false, issues: [tooFine("allocation", `${rules.ref}/levels`)] };
  const bounds = rules.limits.map((limit) => ({
    ...limit,
    ...limitCounts(limit, n, document.limitCounts ?? "within"),
  }));
  const limited = limitedSlots(wanted, bounds);
  const issues = limited === null ? [cannotBeMet(rules, n)] : [];
  if (limited === null && document.unmeetable !== "tell") return { ok: false, issues };
  const counts = limited ?? wanted;
  return {
    ok: true,
    data: {
      levels: levels.map(({ id, share }, index) => ({
        id,
        share: formatFraction(share),
        quota: formatFraction(multiplyFractions(share, wholeFraction(n))),
        slots: counts[index] ?? 0,
      })),
      moved: counts.map((count, index) => count !== wanted[index]),
      limits: bounds.map(({ levelIds, first, after, least, most }) => {
        const slots = counts.slice(first, after).reduce((sum, count) => sum + count, 0);
        return { levelIds: [...levelIds], least, most, slots, met: least <= slots && slots <= most };
      }),
      issues,
    },
  };
}

/** The fault, or the warning, of limits that n people cannot meet; it names the one that alone cannot be met. */
export function cannotBeMet(
  { document, limits, ref }: DistributionRules,
  n: number,
): Issue<DistributionCode> {
  const alone = limits.find((limit) => {
    const { least, most } = limitCounts(limit, n, document.limitCounts ?? "within");
    return least > most;
  });
  const path = alone?.ref ?? `${ref}/limits`;
  const what = alone === undefined ? "The limits taken together" : "This limit";
  const message = `${what} cannot be met by ${n} people. Pool the group with others, widen the limit, or choose unmeetable: "tell".`;
  const severity = document.unmeetable === "tell" ? "warning" : "error";
  return issueOf<DistributionCode>("calibration.cannot_be_met", path, message, { people: n }, severity);
}

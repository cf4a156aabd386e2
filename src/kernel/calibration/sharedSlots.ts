import { shareOut, wholeWeights } from "../allocation/index.js";
import { decimalOf, ONE } from "../decimal/index.js";
import type { DistributionRules } from "./distributionRules.js";
import { roundedCount } from "./limitCounts.js";

/** The slots of each level by the shares alone; they sum to n. Null where the shares are too fine to be shared by. */
export function sharedSlots({ document, levels }: DistributionRules, n: number): readonly number[] | null {
  const { slots = "largestRemainder", tiedRemainders = "better" } = document;
  if (slots === "ceil") return roundedUp(levels, n);
  const weights = wholeWeights(levels.map(({ share }) => share))?.weights;
  if (weights === undefined) return null;
  const remainder = slots === "lastLevel" ? "lastPart" : slots;
  // Ties go in the order that weights are handed over in.
  const turned = slots === "largestRemainder" && tiedRemainders === "worse";
  const given = turned ? [...weights].reverse() : weights;
  const shares = shareOut(decimalOf(n), given, { unit: ONE, remainder, cut: "floor" });
  const counts = shares.parts.map(({ units }) => Number(units));
  return turned ? [...counts].reverse() : counts;
}

/** From the best level down, each has its share rounded up while there is somebody left. */
function roundedUp(levels: DistributionRules["levels"], n: number): readonly number[] {
  let left = n;
  return levels.map(({ share }, index) => {
    const taken = index === levels.length - 1 ? left : Math.min(left, roundedCount(share, n, "ceil"));
    left -= taken;
    return taken;
  });
}

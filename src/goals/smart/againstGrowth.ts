import {
  compareFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionText,
  negateFraction,
  subtractFractions,
} from "../../kernel/decimal/index.js";
import { nearBounds } from "./nearBounds.js";
import type { Range, ReadContext } from "./readContext.js";
import { checked, unchecked } from "./smartCheck.js";
import type { SmartCheck } from "./types.js";

/** Holds the growth on the latest of the history against what is usual in the trade, and against bounds of one's own. */
export function againstGrowth(
  target: Fraction,
  sign: 1 | -1,
  { history, trade, growth }: ReadContext,
): readonly SmartCheck[] {
  const latest = history?.at(-1) ?? null;
  const asked = growthOf(target, latest);
  const names = ["growth_not_too_hard", "growth_not_too_easy"] as const;
  const ofTrade =
    asked === null || trade === null
      ? names.map((id) => lacking(id, latest))
      : within(names, asked, trade, sign, "usual in the trade");
  if (growth === null) return ofTrade;
  const own = ["growth_not_over_bound", "growth_not_under_bound"] as const;
  if (asked === null) return [...ofTrade, ...own.map((id) => lacking(id, latest))];
  // Bounds of one's own are about growth for the better: where less is better, about the cut.
  const better = sign === 1 ? asked : negateFraction(asked);
  return [...ofTrade, ...within(own, better, growth, 1, "to be asked for", sign === 1 ? "growth" : "cut")];
}

/** What a target asks for beyond the latest, as a ratio of that; null where that is not above zero. */
function growthOf(target: Fraction, latest: Fraction | null): Fraction | null {
  if (latest === null || latest.numerator.units <= 0) return null;
  return divideFractions(subtractFractions(target, latest), latest);
}

function lacking(id: string, latest: Fraction | null): SmartCheck {
  const message =
    "Hand over a history whose latest value is above zero, and the growth that is usual in the trade.";
  return unchecked(id, message, { latest: fractionText(latest) });
}

function within(
  [hard, easy]: readonly [string, string],
  asked: Fraction,
  { low, high }: Range,
  sign: 1 | -1,
  what: string,
  change: "growth" | "cut" = "growth",
): readonly SmartCheck[] {
  const [hardest, easiest] = sign === 1 ? [high, low] : [low, high];
  const params = {
    growth: nearBounds(asked, [low, high]),
    low: formatFraction(low),
    high: formatFraction(high),
  };
  const found = `The target asks for a ${change} of ${params.growth}`;
  const usual = `the ${params.low} to ${params.high} that are ${what}`;
  return [
    checked(
      hard,
      compareFractions(asked, hardest) * sign <= 0,
      `${found}, no harder than ${usual}.`,
      `${found}, beyond ${usual}, so it is too hard.`,
      params,
    ),
    checked(
      easy,
      compareFractions(asked, easiest) * sign >= 0,
      `${found}, no easier than ${usual}.`,
      `${found}, short of ${usual}, so it is too easy.`,
      params,
    ),
  ];
}

import {
  compareFractions,
  type Fraction,
  formatFraction,
  negateFraction,
} from "../../kernel/decimal/index.js";
import { zScoreFraction } from "../../kernel/statistics/index.js";
import { betterSign } from "../tree/directions.js";
import type { GoalNumbersRead } from "../tree/goalNode.js";
import type { Goal } from "../types.js";
import { againstGrowth } from "./againstGrowth.js";
import { nearBounds } from "./nearBounds.js";
import type { ReadContext } from "./readContext.js";
import { checked, unchecked } from "./smartCheck.js";
import type { SmartCheck } from "./types.js";

/** Fewer values of a history have no spread that says anything. */
const FEWEST = 3;

/** Whether a target is neither out of reach nor too easy: against the history, the peers, and the industry. */
export function checkAchievable(
  goal: Goal,
  numbers: GoalNumbersRead,
  context: ReadContext,
): readonly SmartCheck[] {
  const target = numbers.target?.constant;
  const sign = betterSign(goal);
  if (target === undefined || sign === 0) {
    const message =
      sign === 0
        ? "A range has no harder side, so that neither history, peers nor the industry say whether it is in reach."
        : "Write a constant target, to hold it against history, peers and the industry.";
    return [unchecked("not_too_hard", message), unchecked("not_too_easy", message)];
  }
  return [
    ...againstHistory(target, sign, context),
    ...againstPeers(target, sign, context),
    ...againstIndustry(target, sign, context),
    ...againstGrowth(target, sign, context),
  ];
}

function againstHistory(target: Fraction, sign: 1 | -1, context: ReadContext): readonly SmartCheck[] {
  const { history, tooEasyBelow, tooHardAbove } = context;
  const names = ["not_too_hard", "not_too_easy"] as const;
  if (history === null || history.length < FEWEST) {
    const message = `Hand over a history of ${FEWEST} periods at least, to hold the target against.`;
    return names.map((id) => unchecked(id, message, { periods: String(history?.length ?? 0) }));
  }
  const raw = zScoreFraction(target, history);
  if (raw === null) {
    const message =
      "All periods of the history are equal, so that nothing tells a hard target from an easy one.";
    return names.map((id) => unchecked(id, message));
  }
  const score = sign === 1 ? raw : negateFraction(raw);
  const params = {
    zScore: formatFraction(score),
    tooHardAbove: formatFraction(tooHardAbove),
    tooEasyBelow: formatFraction(tooEasyBelow),
  };
  const size = nearBounds(score, [tooHardAbove, tooEasyBelow]);
  const found = size.startsWith("-")
    ? `The target lies ${size.slice(1)} standard deviations short of the mean of the history`
    : `The target lies ${size} standard deviations beyond the mean of the history`;
  return [
    checked(
      "not_too_hard",
      compareFractions(score, tooHardAbove) <= 0,
      `${found}, which is within reach.`,
      `${found}, more than ${params.tooHardAbove}, so it is too hard unless something changes.`,
      params,
    ),
    checked(
      "not_too_easy",
      compareFractions(score, tooEasyBelow) >= 0,
      `${found}, which is no less than is usual.`,
      `${found}, below the least of ${params.tooEasyBelow}, so it is too easy.`,
      params,
    ),
  ];
}

/** A target beyond the best of the peers is too hard, and one that the weakest of them surpassed is too easy. */
function againstPeers(target: Fraction, sign: 1 | -1, { peers }: ReadContext): readonly SmartCheck[] {
  const sorted = [...(peers ?? [])].sort((a, b) => compareFractions(a, b) * sign);
  const [weakest, best] = [sorted[0], sorted.at(-1)];
  if (weakest === undefined || best === undefined) {
    const message = "Hand over what comparable people reached, to hold the target against.";
    return [unchecked("not_beyond_peers", message), unchecked("not_below_peers", message)];
  }
  const params = {
    target: formatFraction(target),
    weakest: formatFraction(weakest),
    best: formatFraction(best),
  };
  return [
    checked(
      "not_beyond_peers",
      compareFractions(target, best) * sign <= 0,
      `The best of the peers reached ${params.best}, so the target can be reached.`,
      `The best of the peers reached ${params.best}, less than the target asks for, so it is too hard.`,
      params,
    ),
    checked(
      "not_below_peers",
      compareFractions(target, weakest) * sign >= 0,
      `The weakest of the peers reached ${params.weakest}, so the target asks for no less.`,
      `Even the weakest of the peers reached ${params.weakest}, more than the target asks for, so it is too easy.`,
      params,
    ),
  ];
}

/** A target beyond the best of the industry is too hard, and one that all of it surpasses is too easy. */
function againstIndustry(target: Fraction, sign: 1 | -1, { industry }: ReadContext): readonly SmartCheck[] {
  if (industry === null) return [];
  const [weakest, best] = sign === 1 ? [industry.low, industry.high] : [industry.high, industry.low];
  const params = {
    target: formatFraction(target),
    low: formatFraction(industry.low),
    high: formatFraction(industry.high),
  };
  const found = `In the industry ${params.low} to ${params.high} are usual`;
  return [
    checked(
      "not_beyond_industry",
      compareFractions(target, best) * sign <= 0,
      `${found}, so the target can be reached.`,
      `${found}, less than the target asks for, so it is too hard.`,
      params,
    ),
    checked(
      "not_below_industry",
      compareFractions(target, weakest) * sign >= 0,
      `${found}, so the target asks for no less.`,
      `${found}, more than the target asks for, so it is too easy.`,
      params,
    ),
  ];
}

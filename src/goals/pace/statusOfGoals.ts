import { dayNumber } from "../../kernel/calendar/index.js";
import {
  compareFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  ONE,
} from "../../kernel/decimal/index.js";
import type { GoalReadings } from "../goalFunction.js";
import { dayOf } from "../judge/dayOf.js";
import type { Judged } from "../judge/judged.js";
import { isKept } from "../tree/directions.js";
import type { GoalNode } from "../tree/goalNode.js";
import { takesMean } from "../tree/takesMean.js";
import type { GoalPaceNumbers } from "./paceOfGoals.js";
import type { Standing } from "./standing.js";

type Rule = NonNullable<Standing["status"]>;

/** Tells the status of goals that were judged; null where there is no number to judge by. */
export function statusOfGoals(
  rule: Rule,
  judged: ReadonlyMap<GoalNode, Judged>,
  readings: GoalReadings,
  paceOf: (node: GoalNode) => GoalPaceNumbers | null,
): (node: GoalNode) => string | null {
  const known = new Map<GoalNode, string | null>();
  const statusOf = (node: GoalNode): string | null => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const below =
      rule.parents === "weakestChild" ? weakest(rule, counting(node, judged).map(statusOf)) : null;
    const progress = judged.get(node)?.progress ?? null;
    const isAchieved =
      progress !== null &&
      compareFractions(progress, fractionOf(ONE)) >= 0 &&
      !canStillBeMissed(node, judged, readings);
    const own = () => (isAchieved ? rule.achieved : undefined) ?? ownStatus(rule, progress, paceOf(node));
    const status = below ?? own();
    known.set(node, status);
    return status;
  };
  return statusOf;
}

/** A goal without a share of the mean has no effect on the one above; where none was taken, its weight says so. */
function counting({ children }: GoalNode, judged: ReadonlyMap<GoalNode, Judged>): readonly GoalNode[] {
  return children.filter((child) => {
    const share = judged.get(child)?.share ?? child.weight;
    return share === null || !isZeroFraction(share);
  });
}

/** What is to be kept until the end is not achieved before: a limit, a range, a level, and a mean with one of them. */
function canStillBeMissed(
  node: GoalNode,
  judged: ReadonlyMap<GoalNode, Judged>,
  readings: GoalReadings,
): boolean {
  if (takesMean(node))
    return counting(node, judged).some((child) => canStillBeMissed(child, judged, readings));
  return isKept(node.goal) && dayOf(node.period, readings) < dayNumber(node.period.to) - 1;
}

function ownStatus(rule: Rule, progress: Fraction | null, pace: GoalPaceNumbers | null): string | null {
  const value = {
    progress,
    gap: pace?.gap ?? null,
    ratio: pace?.ratio ?? null,
    projection: pace?.projectedProgress ?? null,
  }[rule.by];
  return value === null ? null : rule.verdicts.of(value);
}

/** The one nearest to the first band; a goal without a status says nothing. */
function weakest({ verdicts, achieved }: Rule, statuses: readonly (string | null)[]): string | null {
  const order = achieved === undefined ? verdicts.bands : [...verdicts.bands, achieved];
  return order.find((band) => statuses.includes(band)) ?? null;
}

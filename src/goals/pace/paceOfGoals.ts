import { dateOfDay } from "../../kernel/calendar/index.js";
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  fractionText,
  isZeroFraction,
  multiplyFractions,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { GoalReadings } from "../goalFunction.js";
import { dayOf } from "../judge/dayOf.js";
import type { Judged } from "../judge/judged.js";
import { ownFigures } from "../judge/ownFigures.js";
import type { GoalNode } from "../tree/goalNode.js";
import { takesMean } from "../tree/takesMean.js";
import { type MeasuredPace, measuredPace } from "./measuredPace.js";
import type { PacePath } from "./pacePath.js";
import type { GoalPaceResult } from "./types.js";

/** How a goal stands against its pace, in exact numbers. */
export interface GoalPaceNumbers extends Omit<MeasuredPace, "expected"> {
  readonly day: number;
  readonly expected: Fraction | null;
  readonly gap: Fraction | null;
  readonly ratio: Fraction | null;
  readonly path: PacePath;
}

/** Tells how goals that were judged stand against their pace; null for one without a pace. */
export function paceOfGoals(
  judged: ReadonlyMap<GoalNode, Judged>,
  readings: GoalReadings,
): (node: GoalNode) => GoalPaceNumbers | null {
  const known = new Map<GoalNode, GoalPaceNumbers | null>();
  const paceOf = (node: GoalNode): GoalPaceNumbers | null => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const pace = node.pace === null ? null : against(node, node.pace, judged, readings, paceOf);
    known.set(node, pace);
    return pace;
  };
  return paceOf;
}

type PaceOf = (node: GoalNode) => GoalPaceNumbers | null;

function against(
  node: GoalNode,
  path: PacePath,
  judged: ReadonlyMap<GoalNode, Judged>,
  readings: GoalReadings,
  paceOf: PaceOf,
): GoalPaceNumbers {
  const day = dayOf(node.period, readings);
  const own = judged.get(node);
  const pace = takesMean(node)
    ? ofMean(node, path, day, judged, paceOf)
    : measuredPace(node.goal, path, figuresOf(node, own, readings), day);
  const progress = own?.progress ?? null;
  const { expected } = pace;
  const isComparable = progress !== null && expected !== null;
  return {
    ...pace,
    day,
    path,
    gap: isComparable ? subtractFractions(progress, expected) : null,
    ratio: isComparable && !isZeroFraction(expected) ? divideFractions(progress, expected) : null,
  };
}

function figuresOf(node: GoalNode, own: Judged | undefined, readings: GoalReadings) {
  const { baseline, low, high } = ownFigures(node, readings).figures;
  return {
    actual: own?.actual ?? null,
    target: own?.target ?? null,
    baseline: baseline?.value ?? null,
    low: low?.value ?? null,
    high: high?.value ?? null,
  };
}

/** Of a mean is expected the mean of what is expected of the goals below, unless it has a pace of its own. */
function ofMean(
  node: GoalNode,
  path: PacePath,
  day: number,
  judged: ReadonlyMap<GoalNode, Judged>,
  paceOf: PaceOf,
): Omit<GoalPaceNumbers, "day" | "path" | "gap" | "ratio"> {
  const parts = node.children.flatMap((child) => {
    const share = judged.get(child)?.share;
    return share === undefined || isZeroFraction(share) ? [] : [{ child, share }];
  });
  const mean = (pick: (child: GoalNode) => Fraction | null): Fraction | null =>
    parts.reduce<Fraction | null>(
      (sum, { child, share }) => {
        const value = pick(child);
        return sum === null || value === null ? null : addFractions(sum, multiplyFractions(value, share));
      },
      parts.length === 0 ? null : fractionOf(ZERO),
    );
  const own = node.goal.pace === undefined ? mean((child) => paceOf(child)?.expected ?? null) : null;
  return {
    expected: own ?? path.shareOn(day),
    expectedActual: null,
    projected: null,
    projectedProgress: mean((child) => clamped(child, paceOf(child)?.projectedProgress ?? null)),
    finishDay: null,
    remaining: null,
    currentRate: null,
    requiredRate: null,
  };
}

function clamped({ least, most }: GoalNode, value: Fraction | null): Fraction | null {
  if (value === null) return null;
  if (compareFractions(value, least) < 0) return least;
  return most !== null && compareFractions(value, most) > 0 ? most : value;
}

/** The pace of a goal as text. */
export function paceText(pace: GoalPaceNumbers): GoalPaceResult {
  const { day, path, finishDay } = pace;
  return {
    on: dateOfDay(day),
    expected: fractionText(pace.expected),
    expectedActual: fractionText(pace.expectedActual),
    gap: fractionText(pace.gap),
    ratio: fractionText(pace.ratio),
    projected: fractionText(pace.projected),
    projectedProgress: fractionText(pace.projectedProgress),
    finishOn: finishDay === null ? null : dateOfDay(finishDay),
    remaining: fractionText(pace.remaining),
    daysGone: path.goneOn(day),
    daysLeft: path.leftAfter(day),
    currentRate: fractionText(pace.currentRate),
    requiredRate: fractionText(pace.requiredRate),
  };
}

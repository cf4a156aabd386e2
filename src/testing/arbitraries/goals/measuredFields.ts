import type { Goal } from "../../../goals/index.js";
import {
  minus,
  NOTHING,
  order,
  plus,
  printRational,
  rationalOf,
  roundRational,
  WHOLE,
} from "../../rational/index.js";
import type { PlacedDraft } from "./goalDraft.js";
import { runningFields } from "./runningFields.js";

/** The fields of a goal with a measure of its own. */
export function measuredFields({
  draft,
  isAlike,
}: PlacedDraft): Pick<Goal, "direction" | "measure"> & Partial<Goal> {
  const direction = isAlike && draft.direction === "inRange" ? "atLeast" : draft.direction;
  const { measure } = draft;
  const running = runningFields(draft.running, { direction, period: draft.period });
  if (direction === "inRange") return { direction, measure, ...rangeOf(draft), ...running };
  // A target that is a weight must not be below zero, nor may all of them be zero.
  const target = isAlike ? "1000" : targetOf(draft.target, direction);
  const isMeasured = draft.isTargetMeasured && !isAlike;
  return {
    direction,
    measure,
    target: isMeasured ? { measure: "plan" } : target,
    ...baselineOf(draft, direction, target),
    ...running,
  };
}

function rangeOf({ target, distance }: PlacedDraft["draft"]): Pick<Goal, "low" | "high"> {
  return { low: target, high: printRational(plus(rationalOf(target), rationalOf(distance))) };
}

function targetOf(target: string, direction: Goal["direction"]): string {
  if (direction !== "milestone") return target;
  return printRational(roundRational(rationalOf(target), WHOLE, "ceil"));
}

/** A baseline on the worse side of the target, or on it; one that is a measure may lie anywhere. */
function baselineOf(
  { hasBaseline, isBaselineMeasured, distance }: PlacedDraft["draft"],
  direction: Goal["direction"],
  target: string,
): Pick<Goal, "baseline"> {
  if (!hasBaseline || (direction !== "increase" && direction !== "decrease")) return {};
  if (isBaselineMeasured) return { baseline: { measure: "before" } };
  const way = rationalOf(distance);
  const from = direction === "increase" ? minus(rationalOf(target), way) : plus(rationalOf(target), way);
  return { baseline: order(from, NOTHING) === 0 ? "0" : printRational(from) };
}

import type { Fraction } from "../../kernel/decimal/index.js";
import type { GoalReadings } from "../goalFunction.js";
import type { GoalNode } from "../tree/goalNode.js";
import { type Figure, figureOf } from "./figure.js";
import type { GoalReason } from "./judged.js";
import type { Figures } from "./traceProgress.js";

/** The figures of a goal by the measures of its owner; without those of its actual value, and why. */
export interface OwnFigures {
  readonly figures: Omit<Figures, "actual"> & { readonly actual: Figure | null };
  readonly reason?: GoalReason;
}

/** What a goal names, read where it has to be read. */
export function ownFigures(node: GoalNode, readings: GoalReadings): OwnFigures {
  const measures = measuresFor(node, readings);
  const { measure } = node.goal;
  const figure = (name: "target" | "baseline" | "low" | "high"): Figure | null => {
    const quantity = node[name];
    return quantity === null ? null : figureOf(quantity, name, measures);
  };
  const lack = isOutside(node, readings)
    ? "outside_period"
    : measures === null
      ? "missing_owner"
      : isAmbiguous(node, readings)
        ? "ambiguous_period"
        : null;
  const isRead = measure !== undefined && lack === null;
  const actual = isRead ? figureOf({ ref: `${node.path}/measure`, measure }, measure, measures) : null;
  return {
    figures: {
      actual,
      target: figure("target"),
      baseline: figure("baseline"),
      low: figure("low"),
      high: figure("high"),
    },
    ...(actual === null ? { reason: lack ?? "missing_measure" } : {}),
  };
}

/** Whether the facts are of days on which the goal does not run. */
export function isOutside({ period }: GoalNode, { period: now }: GoalReadings): boolean {
  return period.to <= now.from || now.to <= period.from;
}

/**
 * Whether the facts are of more days than the goal, and of days of another goal with the same measure too: the value of
 * a quarter is not that of each of its months.
 */
function isAmbiguous({ period, sharedPeriods }: GoalNode, { period: now }: GoalReadings): boolean {
  if (period.from <= now.from && now.to <= period.to) return false;
  return sharedPeriods.some(
    ({ from, to }) => (to <= period.from || period.to <= from) && from < now.to && now.from < to,
  );
}

function measuresFor(
  { goal: { ownerId } }: GoalNode,
  { person, personId, owners }: GoalReadings,
): ReadonlyMap<string, Fraction | null> | null {
  if (ownerId === undefined || ownerId === personId) return person.measures;
  return owners.get(ownerId)?.measures ?? null;
}

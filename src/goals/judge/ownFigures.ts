import type { Fraction } from "../../kernel/decimal/index.js";
import type { GoalReadings } from "../goalFunction.js";
import type { GoalNode } from "../tree/goalNode.js";
import { targetByDays, targetVersions, versionInForce } from "../versions/targetOn.js";
import { dayOf } from "./dayOf.js";
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
  const figure = (name: "baseline" | "low" | "high"): Figure | null => {
    const quantity = node[name];
    return quantity === null ? null : figureOf(quantity, name, measures);
  };
  const lack = lackOf(node, readings, measures);
  const isRead = measure !== undefined && lack === null;
  const actual = isRead ? figureOf({ ref: `${node.path}/measure`, measure }, measure, measures) : null;
  return {
    figures: {
      actual,
      target: targetFigure(node, readings, measures),
      baseline: figure("baseline"),
      low: figure("low"),
      high: figure("high"),
    },
    ...(actual === null ? { reason: lack ?? "missing_measure" } : {}),
  };
}

/** Whether the facts are of days on which the goal does not run, and hold nothing of the period in which it does. */
export function isOutside(node: GoalNode, readings: GoalReadings): boolean {
  return !runsIn(node, readings) && ofItsPeriod(node, readings) === undefined;
}

/** Whether the goal runs on days of the period of the facts. */
export function runsIn({ period }: GoalNode, { period: now }: GoalReadings): boolean {
  return period.from < now.to && now.from < period.to;
}

function lackOf(
  node: GoalNode,
  readings: GoalReadings,
  measures: ReadonlyMap<string, Fraction | null> | null,
): GoalReason | null {
  if (node.isUnagreed) return "not_agreed";
  if (isOutside(node, readings)) return "outside_period";
  if (measures === null) return "missing_owner";
  return isAmbiguous(node, readings) ? "ambiguous_period" : null;
}

/** Whether the facts are of more days than the goal: the value of a quarter is not that of one of its months. */
function isAmbiguous(node: GoalNode, readings: GoalReadings): boolean {
  const { period } = node;
  const now = readings.period;
  const isWithin = period.from <= now.from && now.to <= period.to;
  return !isWithin && ofItsPeriod(node, readings) === undefined;
}

/** The target in force on the day of the facts, or the mean of those of the period. */
function targetFigure(
  { target, terms, goal, period, path }: GoalNode,
  readings: GoalReadings,
  measures: ReadonlyMap<string, Fraction | null> | null,
): Figure | null {
  const written = target === null ? null : figureOf(target, "target", measures);
  if (written === null || terms.changes.length === 0) return written;
  const versions = targetVersions(written, terms.changes);
  return goal.targetBy === "days"
    ? targetByDays(versions, period, `${path}/target`)
    : versionInForce(versions, dayOf(period, readings));
}

function measuresFor(node: GoalNode, readings: GoalReadings): ReadonlyMap<string, Fraction | null> | null {
  const own = ofItsPeriod(node, readings);
  if (own !== undefined) return own;
  const { ownerId } = node.goal;
  const { person, personId, owners } = readings;
  if (ownerId === undefined || ownerId === personId) return person.measures;
  return owners.get(ownerId)?.measures ?? null;
}

/** The measures of the goal's own period, where that is not the period of the facts and they hold them too. */
function ofItsPeriod(
  { goal: { ownerId }, period }: GoalNode,
  { period: now, personId, inPeriod }: GoalReadings,
): ReadonlyMap<string, Fraction | null> | undefined {
  if (inPeriod === undefined || (period.from === now.from && period.to === now.to)) return undefined;
  const owner = ownerId === undefined || ownerId === personId ? null : ownerId;
  return inPeriod(owner, period)?.measures;
}

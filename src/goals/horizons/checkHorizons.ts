import { type PeriodUnit, unitOf } from "../../kernel/calendar/index.js";
import {
  addFractions,
  type Fraction,
  fractionOf,
  fractionText,
  isZeroFraction,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import { byText } from "../../kernel/order/index.js";
import { constantFigure } from "../judge/figure.js";
import { addsUp } from "../tree/directions.js";
import type { GoalNode } from "../tree/goalNode.js";
import { targetVersions } from "../versions/targetOn.js";
import type { GoalHorizonCheck } from "./types.js";

/** Compares each goal with those of shorter units that lie within its period and are about the same thing. */
export function checkHorizons(goals: readonly GoalNode[]): readonly GoalHorizonCheck[] {
  const groups = new Map<string, GoalNode[]>();
  for (const node of goals) {
    const name = nameOf(node);
    if (name === null) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [node]);
    else group.push(node);
  }
  return [...groups.values()].flatMap((group) => group.flatMap((longer) => checksOf(longer, group)));
}

/** What a goal is about: whose measure, of what, in which direction. A range and what is done or not have no parts. */
function nameOf({ goal }: GoalNode): string | null {
  const { ownerId, measure, unit, direction, scope = {} } = goal;
  if (measure === undefined || direction === "inRange" || direction === "binary") return null;
  const { productId, regionId, customerGroupId } = scope;
  return JSON.stringify([ownerId, measure, unit, direction, productId, regionId, customerGroupId]);
}

const UNITS: readonly PeriodUnit[] = ["year", "half", "quarter", "month", "week", "day"];

function checksOf(longer: GoalNode, group: readonly GoalNode[]): readonly GoalHorizonCheck[] {
  const { from, to } = longer.period;
  return UNITS.flatMap((unit) => {
    const shorter = group
      .filter(({ period }) => from <= period.from && period.to <= to && unitOf(period) === unit)
      .filter((node) => node !== longer && (node.period.from !== from || node.period.to !== to))
      .sort(byText((each) => each.period.from));
    return shorter.length === 0 ? [] : [compare(longer, unit, shorter)];
  });
}

function compare(longer: GoalNode, unit: PeriodUnit, shorter: readonly GoalNode[]): GoalHorizonCheck {
  const target = lastTarget(longer);
  const targets = shorter.map(lastTarget);
  const known = targets.flatMap((each) => each ?? []);
  const together =
    known.length < targets.length
      ? null
      : addsUp(longer.goal)
        ? known.reduce<Fraction>(addFractions, fractionOf(ZERO))
        : (known[known.length - 1] ?? null);
  const fit = fitOf(longer, shorter);
  const gap =
    fit === "fills" && target !== null && together !== null ? subtractFractions(together, target) : null;
  const verdict =
    fit !== "fills" ? fit : gap === null ? "unknown" : isZeroFraction(gap) ? "agrees" : "differs";
  return {
    goalId: longer.goal.id,
    unit,
    goalIds: shorter.map(({ goal }) => goal.id),
    verdict,
    target: fractionText(target),
    shorter: fractionText(together),
    gap: fractionText(gap),
  };
}

/** Whether periods in order of time fill a longer one. */
function fitOf({ period }: GoalNode, shorter: readonly GoalNode[]): "fills" | "incomplete" | "overlapping" {
  let reached = period.from;
  let isWhole = true;
  for (const { period: each } of shorter) {
    if (each.from < reached) return "overlapping";
    if (each.from > reached) isWhole = false;
    reached = each.to;
  }
  return isWhole && reached === period.to ? "fills" : "incomplete";
}

/** The target of the last version, where it is a constant. */
function lastTarget({ target, terms }: GoalNode): Fraction | null {
  if (target?.constant === undefined) return null;
  const versions = targetVersions(constantFigure(target.constant, "target", target.ref), terms.changes);
  return versions[versions.length - 1]?.figure.value ?? null;
}

import { daysBetween, type Period, type PeriodUnit, unitOf } from "../../kernel/calendar/index.js";
import { divideFractions, formatFraction, wholeFraction } from "../../kernel/decimal/index.js";
import { capIssues, type Result, unwrap } from "../../kernel/issue/index.js";
import type { GoalNode } from "../tree/goalNode.js";
import { readTree } from "../tree/readTree.js";
import type { CompiledGoalTree, GoalTree } from "../types.js";
import { checkHorizons } from "./checkHorizons.js";
import type { GoalHorizon, GoalHorizons } from "./types.js";

/**
 * Says whether the goals of days, weeks, months, quarters and years agree with one another.
 *
 * Formula: goals are about the same thing where owner, measure, unit, direction and scope are the same. Those of one
 * shorter unit that fill the period of a longer goal agree with it where their targets sum to its target; of goals that do
 * not add up (a satisfaction, a rate), where the last one is its target. `value = agrees / (agrees + differs)`.
 *
 * - A range, and what is done or not (`binary`), have no parts and are not compared.
 * - Targets are those of the last version. One that is a measure is not known before the evaluation: `unknown`.
 * - Goals that leave days of the longer period open are `incomplete`, which is no disagreement.
 * - Horizons: `short` for days, weeks and months, `mid` for quarters and halves, `long` for years. Days that are no unit
 *   of the calendar count by their number: up to 31, up to 184, more.
 *
 * @param tree - A {@link GoalTree}, or a compiled one.
 * @returns The horizon of each goal that counts, each check, and what each owner has; `value` is null with the reason
 * `no_horizons` where nothing could be compared.
 * @throws AttainmentError with every fault: those of `compileGoalTree`.
 * @example
 * ```ts
 * import { assessHorizons } from "attainment/goals";
 * const common = { ownerId: "ann", key: "sales", measure: "sales", unit: "money", direction: "increase" } as const;
 * const goals = [
 *   { ...common, id: "q3", key: "q3", target: "100", period: "2026-Q3" },
 *   { ...common, id: "july", target: "30", period: "2026-07" },
 *   { ...common, id: "august", target: "30", period: "2026-08" },
 *   { ...common, id: "september", target: "35", period: "2026-09" },
 * ];
 * const horizons = assessHorizons({ kind: "goalTree", id: "ann", goals });
 * horizons.value; // => "0"
 * horizons.checks.map(({ goalId, unit, verdict, gap }) => [goalId, unit, verdict, gap]); // => [["q3", "month", "differs", "-5"]]
 * horizons.owners; // => [{ ownerId: "ann", horizons: ["short", "mid"], results: 4, activities: 0 }]
 * ```
 * @since 0.1.0
 */
export function assessHorizons(tree: CompiledGoalTree | GoalTree): GoalHorizons {
  return unwrap(tryAssess(tree));
}

function tryAssess(tree: unknown): Result<GoalHorizons> {
  const read = readTree(tree);
  if (!read.ok) return { ok: false, issues: capIssues(read.issues) };
  const { document, goals } = read.data;
  const checks = checkHorizons(goals);
  const agreed = checks.filter(({ verdict }) => verdict === "agrees").length;
  const differs = checks.filter(({ verdict }) => verdict === "differs").length;
  const whole = agreed + differs;
  return {
    ok: true,
    data: {
      ...(whole === 0 ? { value: null, reason: "no_horizons" } : { value: ratio(agreed, whole) }),
      issues: [],
      treeId: document.id,
      goals: goals.map(({ goal, period }) => ({
        id: goal.id,
        unit: unitOf(period),
        horizon: horizonOf(period),
        nature: goal.nature ?? "result",
      })),
      checks,
      owners: ownersOf(goals),
    },
  };
}

const HORIZONS: readonly GoalHorizon[] = ["short", "mid", "long"];

const OF_UNIT: Readonly<Record<PeriodUnit, GoalHorizon>> = {
  day: "short",
  week: "short",
  month: "short",
  quarter: "mid",
  half: "mid",
  year: "long",
};

/** How far ahead a period looks. */
function horizonOf(period: Period): GoalHorizon {
  const unit = unitOf(period);
  if (unit !== "range") return OF_UNIT[unit];
  const days = daysBetween(period.from, period.to);
  return days <= 31 ? "short" : days <= 184 ? "mid" : "long";
}

function ownersOf(goals: readonly GoalNode[]): GoalHorizons["owners"] {
  const ids = [...new Set(goals.flatMap(({ goal }) => goal.ownerId ?? []))].sort();
  return ids.map((ownerId) => {
    const own = goals.filter(({ goal }) => goal.ownerId === ownerId);
    const found = new Set(own.map(({ period }) => horizonOf(period)));
    const activities = own.filter(({ goal }) => goal.nature === "activity").length;
    const horizons = HORIZONS.filter((horizon) => found.has(horizon));
    return { ownerId, horizons, results: own.length - activities, activities };
  });
}

function ratio(part: number, whole: number): string {
  return formatFraction(divideFractions(wholeFraction(part), wholeFraction(whole)));
}

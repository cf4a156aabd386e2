import { formatDecimal, formatFixed } from "../../kernel/decimal/index.js";
import {
  capIssues,
  type Issue,
  ownFields,
  type Result,
  readDocument,
  unwrap,
} from "../../kernel/issue/index.js";
import { recorderFor } from "../../kernel/trace/index.js";
import { goalIssue } from "../goalIssue.js";
import { goalSchema } from "../schema.js";
import { addsUp } from "../tree/directions.js";
import type { Goal } from "../types.js";
import { type CascadedLevel, cascadeDown } from "./cascadeDown.js";
import { checkUnder } from "./checkUnder.js";
import { cascadeLevelsSchema } from "./levelSchema.js";
import { readTop } from "./readCascade.js";
import { readLevel } from "./readLevel.js";
import { recordLevels } from "./recordLevels.js";
import type { CascadeLevel, CascadeLevelsResult } from "./types.js";
import { withoutClashingKeys } from "./withoutClashingKeys.js";

const OPTIONS: ReadonlySet<string> = new Set(["trace"]);

/**
 * Cascades a goal over several levels in one call: to products, regions, groups of customers, teams and people, months
 * with their season.
 *
 * Formula, for each goal that adds up and each part below it, as in `cascadeGoal`:
 * `share_i = target * overAssignment * weight_i / sum(weight)`, in whole steps, the shares of a goal summing exactly to
 * `target * overAssignment`. So the last level sums to the target times the factors of all levels.
 *
 * A goal that does not add up is never split. Its parts have the same target (`"same"`), or `"shift"`:
 * `target_i = baseline_i + (target - mean(baselines))`, or `"scale"`: `target_i = baseline_i * target / mean(baselines)`,
 * where the mean is that by the weights; the mean of the new targets is exactly the target above. Where a decimal of one
 * does not end it is cut far behind the twelfth place, and one of them takes what that leaves of the mean.
 *
 * The id of a new goal is that of the goal above, a point, and that of the part: `company.north.ann.2026-07`. What it does
 * not name it takes from the goal above, as in `cascadeGoal`; of goals of one owner at a time that would share a key,
 * the one of the upper level keeps it, and of two on one level neither. Give the goal at the top a `rollUp`, and the last level
 * its `measure`.
 *
 * @param goal - A {@link Goal} with a constant target.
 * @param levels - From the top down, at least one; see {@link CascadeLevel}.
 * @param options - `trace: true` records how each number came about.
 * @returns The new goals, and what the targets of each level sum to; see {@link CascadeLevelsResult}.
 * @throws AttainmentError with every fault: `goals.no_levels`, `goals.unknown_part`, `goals.no_parts_below`,
 * `goals.missing_part_weight`, `goals.missing_part_baseline`, `goals.zero_mean_baseline`, `goals.values_of_sum_goal`, and
 * those of `cascadeGoal`.
 * @example
 * ```ts
 * import { cascadeLevels } from "attainment/goals";
 * const company = {
 *   id: "company", unit: "money", direction: "atLeast", target: "1000000", period: "2026-Q3", rollUp: { of: "actuals" },
 * } as const;
 * const cascaded = cascadeLevels(company, [
 *   { by: "owner", parts: [{ id: "north", weight: "3" }, { id: "south", weight: "2" }] },
 *   {
 *     by: "owner",
 *     overAssignment: "1.1",
 *     parts: [{ id: "ann", under: "north" }, { id: "bob", under: "north" }, { id: "cho", under: "south" }],
 *   },
 *   { by: "month", measure: "bookings", season: ["20", "30", "50"], step: "1" },
 * ]);
 * cascaded.levels.map(({ by, value }) => [by, value]); // => [["owner", "1000000.00"], ["owner", "1100000.00"], ["month", "1100000"]]
 * cascaded.goals.filter(({ ownerId }) => ownerId === "cho").map(({ id, target }) => [id, target]); // => [["company.south.cho", "440000.00"], ["company.south.cho.2026-07", "88000"], ["company.south.cho.2026-08", "132000"], ["company.south.cho.2026-09", "220000"]]
 * ```
 * @since 0.1.0
 */
export function cascadeLevels(
  goal: Goal,
  levels: readonly CascadeLevel[],
  options: { readonly trace?: true } = {},
): CascadeLevelsResult {
  return unwrap(tryCascade(goal, levels, options));
}

function tryCascade(given: unknown, about: unknown, options: unknown): Result<CascadeLevelsResult> {
  const issues: Issue[] = [];
  ownFields(options, "/options", issues, OPTIONS);
  const top = readDocument(given, goalSchema);
  if (!top.ok) issues.push(...top.issues.map((issue) => ({ ...issue, path: `/goal${issue.path}` })));
  const levels = readDocument(about, cascadeLevelsSchema);
  if (!levels.ok) issues.push(...levels.issues.map((issue) => ({ ...issue, path: `/levels${issue.path}` })));
  if (!top.ok || !levels.ok) return { ok: false, issues: capIssues(issues) };
  const { data: goal } = top;
  const isSplit = addsUp(goal);
  const target = readTop(goal, issues);
  if (levels.data.length === 0) issues.push(noLevels());
  issues.push(...checkUnder(levels.data));
  const read = levels.data.map((level, index) => readLevel(level, `/levels/${index}`, goal, isSplit, issues));
  if (target === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const cascaded = cascadeDown(goal, isSplit, read, issues);
  if (cascaded === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const recording = recorderFor(options);
  if (recording !== undefined) recordLevels(goal, target, cascaded, recording);
  const trace = recording?.finish();
  const result = resultOf(goal, cascaded);
  return { ok: true, data: { ...result, ...(trace === undefined ? {} : { trace }) } };
}

function resultOf(goal: Goal, cascaded: readonly CascadedLevel[]): CascadeLevelsResult {
  const levels = cascaded.map(({ level, families, total }) => {
    const places = families[0]?.split.places ?? null;
    return {
      by: level.by,
      goals: families.reduce((count, { goals }) => count + goals.length, 0),
      value: places === null ? null : formatFixed(total, places),
    };
  });
  const last = cascaded.at(-1);
  return {
    value: levels.at(-1)?.value ?? (last === undefined ? null : formatDecimal(last.total)),
    issues: [],
    goalId: goal.id,
    goals: withoutClashingKeys(
      goal,
      cascaded.map(({ families }) => families.flatMap(({ goals }) => goals)),
    ).flat(),
    levels,
  };
}

function noLevels(): Issue {
  const message = "There is no level to cascade the goal to. Hand over one at least.";
  return goalIssue("goals.no_levels", "/levels", message);
}

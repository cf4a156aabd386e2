import {
  compare,
  compileCondition,
  compileGoalTree,
  compileRubric,
  type Goal,
  type GoalResult,
  type GoalRollUp,
  round,
  subtract,
  weightedMean,
} from "attainment";
import {
  type Adapters,
  type Answer,
  type Facts,
  fractionOf,
  type Json,
  listOf,
  openText,
  percentOf,
  placesIn,
  type Row,
  textOf,
  textsOf,
} from "../units.js";

/**
 * Progress of goals and how it rolls up. In frappe/hrms a parent is the plain mean of its children, which is zero where
 * it has none; a key area of an appraisal has its weight of it. okr-tracker tells how much is completed and of how much:
 * of a falling goal from its start, of a rising one from zero. puzzle does not let a goal count for less than nothing.
 */
export const goalTrees: Adapters = {
  "goal-tree-rollup": rolledUp,
  "key-result-progress": keyResult,
  "achievement-zone": zone,
};

const PERIOD = "2026-Q1";
const ROOT = "root";
const common = { unit: "points", direction: "increase", period: PERIOD } as const;

/** A branch with its leaves, whose measures have the names of their goals. */
function branch(id: string, children: Json, parentId?: string): readonly Goal[] {
  const parent = { ...common, id, rollUp: { weights: "equal", empty: "zero" } } as const;
  const own = parentId === undefined ? parent : { ...parent, parentId };
  return [own, ...listOf(children).flatMap((child, index) => node(`${id}-${index}`, child, id))];
}

function node(id: string, child: Json, parentId: string): readonly Goal[] {
  return Array.isArray(child)
    ? branch(id, child, parentId)
    : [{ ...common, id, parentId, measure: id, target: "1" }];
}

function leaves(id: string, children: Json): readonly (readonly [string, string])[] {
  return listOf(children).flatMap((child, index) => {
    const own = `${id}-${index}`;
    return Array.isArray(child) ? leaves(own, child) : [[own, fractionOf(textOf(child))] as const];
  });
}

function progressOf(children: Json): string {
  const tree = compileGoalTree({ kind: "goalTree", id: "tree", goals: branch(ROOT, children) });
  const { value } = tree.evaluate({ period: PERIOD, measures: Object.fromEntries(leaves(ROOT, children)) });
  return textOf(value);
}

function rolledUp({ parameters, input }: Facts): Answer {
  const { children, ...areas } = input;
  if (children !== undefined) {
    const rounding = { places: placesIn(textOf(parameters.rounding)), mode: "halfUp" } as const;
    return { progress: round(percentOf(progressOf(children)), rounding) };
  }
  const weights = textsOf(parameters.kra_weights_pct).map(fractionOf);
  const measures = Object.fromEntries(Object.entries(areas).map(([id, list]) => [id, progressOf(list)]));
  const indicators = Object.keys(areas).map((id, index) => ({ id, measure: id, weight: weights[index] }));
  const rubric = { kind: "rubric", id: "appraisal", indicators };
  const scored = compileRubric(rubric).evaluate({ period: PERIOD, measures });
  return {
    completion: Object.values(measures).map(percentOf),
    kra_score: scored.indicators.map(({ contribution }) => contribution),
    percent: scored.value,
    ...(parameters.score_out_of === undefined ? {} : totals(rubric, measures, parameters)),
  };
}

/** The score on its scale, and its mean with feedback and people's own view, of which there are none. */
function totals(rubric: object, measures: Readonly<Record<string, string>>, parameters: Row): Answer {
  const rounding = { places: placesIn(textOf(parameters.rollup)), mode: "halfUp" } as const;
  const onScale = compileRubric({ ...rubric, outOf: textOf(parameters.score_out_of), rounding });
  const { value } = onScale.evaluate({ period: PERIOD, measures });
  const components = [{ id: "goal", value }, ...["feedback", "self"].map((id) => ({ id, value: null }))];
  const final = weightedMean(components, { weights: "equal", missing: "zero", rounding });
  return { total_score: value, final_score: final.value };
}

function keyResult({ parameters, input }: Facts): Answer {
  const start = textOf(input.start);
  const target = textOf(input.target);
  const current = openText(input.current) ?? start;
  const falls = compare(start, target) === 1;
  const goal: Goal = {
    ...common,
    direction: falls ? "decrease" : "increase",
    id: "keyResult",
    parentId: ROOT,
    measure: "current",
    baseline: { measure: "start" },
    target: { measure: "target" },
    ...(parameters.zero_span === undefined ? {} : { whenUndefined: "zero" }),
  };
  const result = evaluated(goal, parameters, { start, target, current });
  const [root, own] = result.goals;
  const progress = parameters.clamp === false ? own?.progress : root?.progress;
  return {
    percent: inPercent(progress ?? null, parameters.rounding),
    remaining: own?.pace?.remaining ?? null,
    completed: falls ? subtract(start, current) : current,
    total: falls ? subtract(start, target) : target,
  };
}

/** Below a goal that takes what counts of it. */
function evaluated(
  goal: Goal,
  { clamp_low: least }: Row,
  measures: Readonly<Record<string, string>>,
): GoalResult {
  const rollUp: GoalRollUp = { weights: "equal" };
  const bounded = least === undefined ? goal : { ...goal, clamp: { least: textOf(least) } };
  return compileGoalTree({
    kind: "goalTree",
    id: "tree",
    pace: { kind: "linear" },
    goals: [{ ...common, id: ROOT, rollUp }, bounded],
  }).evaluate({ period: PERIOD, measures });
}

function inPercent(progress: string | null, rounding: Json | undefined): string | null {
  if (progress === null) return null;
  const percent = percentOf(progress);
  return rounding === undefined
    ? percent
    : round(percent, { places: placesIn(textOf(rounding)), mode: "halfUp" });
}

/** A zone that is filled leads to the next one, and the last but one only by more than that. */
function zone({ parameters, input }: Facts): Answer {
  const [fail = "", commit = "", target = "", stretch = ""] = textsOf(parameters.zones);
  const filled = Object.entries(input).map(([id, percent]) => [id, fractionOf(textOf(percent))]);
  const reached = [
    { id: stretch, when: { field: "target_pct", gt: "1" } },
    { id: target, when: { field: "commit_pct", gte: "1" } },
    { id: commit, when: { field: "fail_pct", gte: "1" } },
    { id: fail, when: { field: "fail_pct", gt: "0" } },
  ];
  const facts = { measures: Object.fromEntries(filled) };
  return {
    zone: reached.find(({ when }) => compileCondition(when).evaluate(facts).value === "met")?.id ?? "none",
  };
}

import {
  allocate,
  calibrateScores,
  categoryAgreement,
  checkDistribution,
  combinePeriods,
  compileCondition,
  compileGoalTree,
  compileLadder,
  compileReview,
  compileRubric,
  correctLeniency,
  cronbachAlpha,
  distributionSlots,
  intraclassCorrelations,
  kendallW,
  krippendorffAlpha,
  nineBox,
  percentileRank,
  quantile,
  rank,
  round,
  safeCompileRubric,
  selectTop,
  weightedMean,
  withinGroupAgreement,
} from "attainment";
import type { CompiledReview } from "attainment/reviews";
import { type Adapters, type Json, jsonOf, periodsFrom, type Row, rowOf, rowsOf, textOf } from "../units.js";
import { answered, type Results } from "./answers.js";
import { callsOf } from "./calls.js";
import { chained } from "./chains.js";

/**
 * Cases about people whose document is written by hand: rubrics, goal trees, reviews, ladders, conditions, and calls of
 * functions. A chain is several of them, each of which may go on from what those before it gave.
 */
export const people: Adapters = {
  rubric: (facts) => answered(facts, rubric),
  goalTree: (facts) => answered(facts, goalTree),
  review: (facts) => answered(facts, review),
  ladder: (facts) => answered(facts, ladder),
  conditions: (facts) => answered(facts, conditions),
  calls: (facts) => answered(facts, calls),
  chain: (facts) => chained(facts, links),
};

/** The scores of a rubric. */
function rubric(rules: Json, facts: readonly Row[]): readonly Row[] {
  const compiled = compileRubric(rules);
  return facts.map((given) => rowOf(jsonOf(compiled.evaluate(JSON.parse(JSON.stringify(given))))));
}

/** The progress of a tree of goals. */
function goalTree(rules: Json, facts: readonly Row[]): readonly Row[] {
  const compiled = compileGoalTree(rules);
  return facts.map((given) => rowOf(jsonOf(compiled.evaluate(JSON.parse(JSON.stringify(given))))));
}

/** The reports of a review. */
function review(rules: Json, facts: readonly Row[]): readonly Row[] {
  const compiled = compileReview(rules);
  return facts.map((given) => rowOf(jsonOf(compiled.evaluate(JSON.parse(JSON.stringify(given))))));
}

/** Periods of one person after the other, the first of them named, each opened by the state that the one before left. */
function ladder(rules: Json, facts: readonly Row[]): readonly Row[] {
  const compiled = compileLadder(rules);
  return facts.map(({ from, periods: series }) => {
    const rows = rowsOf(series);
    let state: Json = null;
    const periods = periodsFrom(textOf(from), rows).map((period, index) => {
      const given = JSON.parse(JSON.stringify({ state, period, ...rows[index] }));
      const result = rowOf(jsonOf(compiled.evaluate(given)));
      state = result.state ?? null;
      return result;
    });
    return { periods };
  });
}

/** The first of several conditions that is met. */
function conditions(rules: Json, facts: readonly Row[]): readonly Row[] {
  const compiled = rowsOf(rules).map(({ id = null, when }) => ({ id, condition: compileCondition(when) }));
  return facts.map((given) => {
    const read = JSON.parse(JSON.stringify(given));
    return { value: compiled.find(({ condition }) => condition.evaluate(read).value === "met")?.id ?? null };
  });
}

/** A review whose document stands in the case, scale and all. */
function evaluateReview(document: unknown, facts: Parameters<CompiledReview["evaluate"]>[0]): unknown {
  return compileReview(document).evaluate(facts);
}

const calls = callsOf({
  allocate,
  calibrateScores,
  categoryAgreement,
  checkDistribution,
  combinePeriods,
  correctLeniency,
  cronbachAlpha,
  distributionSlots,
  evaluateReview,
  intraclassCorrelations,
  kendallW,
  krippendorffAlpha,
  nineBox,
  percentileRank,
  quantile,
  rank,
  round,
  safeCompileRubric,
  selectTop,
  weightedMean,
  withinGroupAgreement,
});

const links: Readonly<Record<string, Results>> = { rubric, goalTree, review, ladder, conditions, calls };

import { compileRubric, type Rubric, safeCompileRubric, weightedMean } from "attainment";
import {
  type Adapters,
  type Answer,
  type Facts,
  fractionOf,
  type Json,
  listOf,
  openText,
  placesIn,
  type Row,
  textOf,
  textsOf,
  tierName,
} from "../units.js";

/**
 * Appraisals of frappe/hrms: weighted scores, and a final score that is the plain mean of what the goals, feedback and
 * people themselves give. A mean that divides by three whatever is there counts what is missing as zero.
 */
export const appraisals: Adapters = {
  "weighted-score": weightedScore,
  "composite-mean": compositeMean,
  "weights-sum-to-100": ({ input }) => {
    const { ok } = safeCompileRubric(rubricOf(textsOf(input.weights).map(fractionOf), "1"));
    return { result: ok ? "ok" : "error" };
  },
};

const PERIOD = "2026-Q1";

function rubricOf(weights: readonly string[], outOf: string, extra: Partial<Rubric> = {}): Rubric {
  const indicators = weights.map((weight, index) => ({
    id: tierName(index),
    measure: tierName(index),
    weight,
  }));
  return JSON.parse(JSON.stringify({ kind: "rubric", id: "appraisal", outOf, indicators, ...extra }));
}

/** Measures by the names of indicators. */
function measuresOf(values: readonly Json[]): Readonly<Record<string, string | null>> {
  return Object.fromEntries(values.map((value, index) => [tierName(index), openText(value) ?? null]));
}

function weightedScore({ parameters, input }: Facts): Answer {
  const weights = textsOf(parameters.weights_pct).map(fractionOf);
  const max = textOf(parameters.max_score ?? parameters.scale);
  const measures = measuresOf(listOf(input.scores ?? input.ratings_0_1));
  const plain = rubricOf(weights, max);
  // Scores lie on the scale itself, ratings between 0 and 1.
  const scored = (plain.indicators ?? []).map((one) => ({ ...one, rating: { from: "0", to: max } }));
  const rubric = input.scores === undefined ? plain : { ...plain, indicators: scored };
  const { value, indicators } = compileRubric(rubric).evaluate({ period: PERIOD, measures });
  return {
    earned: indicators.map(({ contribution }) => contribution),
    goal_score: value,
    score: value,
    final_score: finalScore(value, input, parameters),
  };
}

/** The mean of the three components, of which what is missing counts as zero. */
function finalScore(goal: string | null, { feedback = null, self = null }: Row, { rounding }: Row): Json {
  return meanOf({ goal, feedback, self }, "zero", rounding);
}

function compositeMean({ parameters, input }: Facts): Answer {
  return {
    final_score: meanOf(input, parameters.missing === undefined ? "refuse" : "reweight", parameters.rounding),
  };
}

function meanOf(components: Row, missing: "zero" | "refuse" | "reweight", rounding: Json | undefined): Json {
  const items = Object.entries(components).map(([id, value]) => ({ id, value: openText(value) ?? null }));
  const places = rounding === undefined ? {} : { rounding: halfUpTo(rounding) };
  return weightedMean(items, { weights: "equal", missing, ...places }).value;
}

function halfUpTo(rounding: Json) {
  return { places: placesIn(textOf(rounding)), mode: "halfUp" } as const;
}

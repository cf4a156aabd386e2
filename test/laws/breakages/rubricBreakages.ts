import type { IndicatorResult } from "attainment/kpi";
import type { RubricLawId } from "attainment/testing";
import { adjustmentBreakages } from "./adjustmentBreakages.js";
import { type Breakage, changedNodes } from "./breakage.js";
import { type Break, broken, changed, exam, rubric, sales, swapped } from "./rubricBreaking.js";

const grades = {
  kind: "bands",
  mode: "whole",
  bands: [
    { id: "C", from: "0", amount: "0.7" },
    { id: "B", from: "60", amount: "1" },
    { id: "A", from: "80", amount: "1.2" },
  ],
} as const;
const graded = { ...rubric, indicators: [{ id: "raw", measure: "raw", weight: "1" }], outOf: "1", grades };
const bonus = { kind: "add", id: "bonus", amount: { measure: "points" } } as const;
const gate = { kind: "gate", id: "veto", when: { field: "violations", gte: "1" }, set: "0" } as const;
const gated = { ...rubric, steps: [bonus, gate] };
const lower = {
  ...rubric,
  indicators: [
    sales,
    { id: "days", measure: "days", weight: "0.4", target: "10", curve: { kind: "mirrored" } },
  ],
};

/** The rubric with every line of every result changed. */
function changedLines(change: (line: IndicatorResult) => IndicatorResult): Break {
  return changed((result) => ({ ...result, indicators: result.indicators.map(change) }));
}

/** The rubric with every node of every trace changed. */
function changedTrace(change: Parameters<typeof changedNodes>[1]): Break {
  return changed((result) => changedNodes(result, change));
}

const open = {
  ...rubric,
  weights: "remainder",
  indicators: [
    sales,
    ...["calls", "visits"].map((id) => ({ id, measure: id, rating: { from: "1", to: "5" } })),
  ],
};
/** The same with weights that are written. */
const closed = (calls: string, visits: string) =>
  swapped({
    ...open,
    weights: "relative",
    indicators: open.indicators.map((each, index) => ({ ...each, weight: ["0.6", calls, visits][index] })),
  });

const withCurve = (curve: object) => ({ ...rubric, indicators: [{ ...sales, curve }, exam] });

/** For each law of rubrics, faults that it has to find. */
export const rubricBreakages: Readonly<Record<RubricLawId, readonly Breakage[]>> = {
  contributionsSumToScore: [
    broken(
      "contributions rounded on the way",
      rubric,
      changedLines((line) => ({ ...line, contribution: Number(line.contribution).toFixed(1) })),
    ),
    broken(
      "weights from before the policies",
      rubric,
      changedLines((line) => ({ ...line, weight: line.id === "sales" ? "0.6" : "0.4" })),
    ),
    broken(
      "a missing indicator that contributes",
      rubric,
      changedLines((line) => (line.status === "missing" ? { ...line, contribution: "1" } : line)),
    ),
  ],
  scoreStaysInBounds: [
    broken("a clip that is lost", rubric, swapped(withCurve({ kind: "ratio", most: "9" }))),
    broken("a floor that is lost", rubric, swapped(withCurve({ kind: "ratio", least: "-9" }))),
    broken("a score out of more", rubric, swapped({ ...rubric, outOf: "120" })),
  ],
  betterNeverScoresLess: [
    broken("a direction that is turned", rubric, swapped(withCurve({ kind: "mirrored" }))),
    broken(
      "a direction that is lost where lower is better",
      lower,
      swapped({ ...lower, indicators: [sales, { ...lower.indicators[1], curve: { kind: "ratio" } }] }),
    ),
    broken(
      "a cliff above the target",
      rubric,
      swapped(withCurve({ kind: "inRange", low: "0", high: "300" })),
    ),
  ],
  closedGateWins: [
    broken("bonus points that lift a veto", gated, swapped({ ...rubric, steps: [gate, bonus] })),
    broken("a gate that stays open", gated, swapped({ ...rubric, steps: [bonus, { ...gate, set: "1" }] })),
    broken(
      "a bound of a gate that is flipped",
      gated,
      swapped({ ...rubric, steps: [bonus, { ...gate, when: { field: "violations", gt: "1" } }] }),
    ),
  ],
  printedScoreDecides: [
    broken("a grade from the unrounded score", graded, swapped({ ...graded, gradeFrom: "unrounded" })),
    broken(
      "a bound that belongs to the band below",
      graded,
      swapped({ ...graded, grades: { ...grades, boundary: "lowerBand" } }),
    ),
    broken(
      "a coefficient of another grade",
      graded,
      changed((result) => (result.grade === "A" ? { ...result, coefficient: "1" } : result)),
    ),
  ],
  ...adjustmentBreakages,
  scaleOfWeightsIsIrrelevant: [
    broken("weights over one hundred", rubric, swapped({ ...rubric, outOf: "1" })),
    broken("equal weights", rubric, swapped({ ...rubric, weights: "equal" })),
  ],
  zeroWeightHasNoEffect: [
    broken("weights that are ignored", rubric, swapped({ ...rubric, weights: "equal" })),
    broken("missing values that refuse", rubric, swapped({ ...rubric, missing: "refuse" })),
  ],
  openWeightsShareTheRest: [
    broken("what is left for each of those without a weight", open, closed("0.4", "0.4")),
    broken("what is left for the last of them", open, closed("0", "0.4")),
    broken("a cent that is lost by rounding", open, closed("0.2", "0.19")),
  ],
  tracedEqualsUntraced: [
    broken("a trace that costs a point", rubric, (sound) => (facts, options) => {
      const result = sound.evaluate(facts, options);
      return options?.trace === undefined ? result : { ...result, grade: "traced" };
    }),
  ],
  traceReplays: [
    broken(
      "a mean of other weights",
      rubric,
      changedTrace((node) =>
        node.kind === "weightedMean"
          ? { ...node, params: { ...node.params, weights: ["0.5", "0.5"] } }
          : node,
      ),
    ),
    broken(
      "a cap that the trace shows at another place",
      rubric,
      changedTrace((node) => (node.kind === "cap" ? { ...node, params: { at: "0.5" } } : node)),
    ),
    broken(
      "a root that is not the score",
      rubric,
      changed((result) => ({ ...result, value: result.value === null ? null : "1" })),
    ),
  ],
  refsResolve: [
    broken(
      "places of a rubric that lies elsewhere",
      rubric,
      changedTrace((node) => ({ ...node, ref: `/rubrics/0${node.ref}` })),
    ),
    broken(
      "a place without its slash",
      rubric,
      changedTrace((node) => ({ ...node, ref: node.ref.slice(1) })),
    ),
  ],
  runsAreEqual: [
    broken("a memory of earlier calls", rubric, (sound) => {
      let calls = 0;
      return (facts, options) => {
        calls += 1;
        return { ...sound.evaluate(facts, options), period: `call ${calls}` };
      };
    }),
  ],
  inputStaysAsItWas: [
    broken("facts that are emptied", rubric, (sound) => (facts, options) => {
      const result = sound.evaluate(facts, options);
      Object.assign(facts, { measures: {} });
      return result;
    }),
  ],
};

import { compileCondition, compileGoalTree, compileScale, type Goal, subtract } from "attainment";
import {
  type Adapters,
  type Answer,
  type Facts,
  openText,
  percentOf,
  type Row,
  rowsOf,
  textOf,
  tierName,
} from "../units.js";

/**
 * Rates over several cohorts: pooled, so that each person counts the same, or as the mean of rates. A rate of few is not
 * judged, and without a target there is nothing to judge by.
 */
export const cohorts: Adapters = {
  "pooled-rate": pooled,
  "traffic-light-with-minimum-n": trafficLight,
};

const PERIOD = "2026-Q1";
const common = { unit: "count", direction: "increase", period: PERIOD } as const;

function pooled({ input }: Facts): Answer {
  const months = rowsOf(input.months);
  const parts = months.map((_, index): Goal => {
    const id = tierName(index);
    return { ...common, id, parentId: "all", measure: id, target: { measure: `${id} of` } };
  });
  const measures = Object.fromEntries(
    months.flatMap(({ n, x }, index) => [
      [tierName(index), textOf(x)],
      [`${tierName(index)} of`, textOf(n)],
    ]),
  );
  const rate = (rollUp: Goal["rollUp"] & object) => {
    const goals = [{ ...common, id: "all", rollUp }, ...parts];
    return percentOf(
      textOf(
        compileGoalTree({ kind: "goalTree", id: "rate", goals }).evaluate({ period: PERIOD, measures }).value,
      ),
    );
  };
  return { rate_pct: rate({ of: "actuals" }), mean_of_rates_pct: rate({ weights: "equal" }) };
}

function trafficLight({ parameters, input }: Facts): Answer {
  const target = openText(parameters.target_pct);
  if (isBelow(textOf(input.n), parameters)) return { status: "grey" };
  if (target === undefined) return { status: "neutral" };
  const bounds = [
    { id: "yellow", from: "0" },
    { id: "orange", from: textOf(parameters.yellow_pp) },
    { id: "red", from: textOf(parameters.orange_pp) },
  ];
  const scale = compileScale({ kind: "bands", boundary: "lowerBand", bands: bounds });
  return { status: scale.evaluate(subtract(textOf(input.rate_pct), target)).band?.id ?? "green" };
}

function isBelow(n: string, { minimum_n: lt }: Row): boolean {
  return compileCondition({ field: "n", lt: textOf(lt) }).evaluate({ measures: { n } }).value === "met";
}

import {
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  readLiteral,
} from "../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { StageModel } from "../types.js";
import type { ForecastCode } from "./codes.js";
import type { ForecastDeal } from "./forecastDeal.js";
import type { ForecastAside, StageRate, StageRates, WeightedForecastOptions } from "./types.js";

/** The chance of a deal to be won, or why it is not known. */
export type Chances = (deal: ForecastDeal) => Fraction | ForecastAside;

/** Where the chances of deals come from, and that in one word. */
export interface ChanceSource {
  readonly definition: string;
  readonly of: Chances;
}

/** Reads where chances come from; every fault goes to `issues`. */
export function readChances(
  probability: NonNullable<WeightedForecastOptions["probability"]>,
  model: StageModel | undefined,
  issues: Issue[],
): ChanceSource {
  if (typeof probability === "object") return historyChances(probability, issues);
  if (probability === "stage" && model === undefined) {
    const message = "Chances are to come from stages, and there is no stage model. Hand one over as `model`.";
    issues.push(issueOf<ForecastCode>("pipeline.no_forecast_model", "/options/probability", message));
  }
  const stages = new Map(
    model?.stages.flatMap(({ id, probability: own }) => {
      const read = own === undefined ? null : readLiteral(own, "", []);
      return read === null ? [] : [[id, read] as const];
    }),
  );
  const ofStage: Chances = ({ stageId }) => stages.get(stageId ?? "") ?? "missing_probability";
  if (probability === "stage") return { definition: "stageProbability", of: ofStage };
  const of: Chances = (deal) => (deal.probability === null ? ofStage(deal) : fractionOf(deal.probability));
  return { definition: "dealProbability", of };
}

function historyChances({ by, minimum, per, rates }: StageRates, issues: Issue[]): ChanceSource {
  const chances = new Map<string, Fraction | null>();
  for (const [index, rate] of rates.entries()) {
    const path = `/options/probability/rates/${index}`;
    const key = keyOf(rate.stageId, rate.group);
    const chance = chanceOf(rate, minimum, path, issues);
    if (chances.has(key)) issues.push(badRate(rate, path, "stands more than once. Keep one of them."));
    chances.set(key, chance);
  }
  const of: Chances = ({ stageId, group }) =>
    chances.get(keyOf(stageId ?? "", per === undefined ? undefined : (group ?? undefined))) ??
    "insufficient_history";
  return { definition: by === "count" ? "stageHistoryCount" : "stageHistoryValue", of };
}

/** The rate as a ratio; null below the minimum, and of nothing. */
function chanceOf(rate: StageRate, minimum: number, path: string, issues: Issue[]): Fraction | null {
  const reached = readLiteral(rate.reached, `${path}/reached`, issues);
  const won = readLiteral(rate.won, `${path}/won`, issues);
  if (reached === null || won === null) return null;
  if (won.numerator.units < 0 || compareFractions(won, reached) > 0) {
    issues.push(badRate(rate, path, "has more won than reached, or less than nothing. Correct it."));
    return null;
  }
  const isNothing = reached.numerator.units === 0;
  return rate.sample < minimum || isNothing ? null : divideFractions(won, reached);
}

function badRate({ stageId, group }: StageRate, path: string, what: string): Issue {
  const whose = group === undefined ? quoted(stageId) : `${quoted(stageId)} of ${quoted(group)}`;
  return issueOf<ForecastCode>("pipeline.bad_stage_rate", path, `The rate of ${whose} ${what}`, {
    stageId: stageId.slice(0, 80),
  });
}

/** A stage, or a stage of a group, as a key; no two have the same one. */
function keyOf(stageId: string, group: string | undefined): string {
  return JSON.stringify(group === undefined ? [stageId] : [stageId, group]);
}

import { breakDown, mean, quantile, standardDeviation } from "attainment/kernel";
import {
  compileLeadScoring,
  compileStageModel,
  forecastSmoothed,
  forecastWeighted,
  measureStageRates,
  requiredCoverage,
  salesVelocity,
} from "attainment/pipeline";
import {
  classifyAbc,
  clusterCustomers,
  estimateLifetimeValue,
  expectPurchases,
  measureRetention,
  measureRevenueRetention,
  predictPurchases,
  predictSpend,
  projectLifetimeValue,
  type RfmOptions,
  type RfmSource,
  rfmSegmentsR,
  scoreCsat,
  scoreNps,
  scoreRfm,
  summarizePurchases,
} from "attainment/segments";
import {
  type Adapters,
  datasetsOf,
  type Facts,
  type Json,
  jsonOf,
  type Row,
  rowOf,
  rowsOf,
} from "../units.js";
import { answered, type Results } from "./answers.js";
import { callsOf } from "./calls.js";
import { chained } from "./chains.js";

/**
 * Cases about customers and pipelines whose document is written by hand: stage models, scorings of leads, and calls of
 * functions. Where a case names a file of data, its document names it too (`data`), and facts refer to its rows.
 */
export const customers: Adapters = {
  stageModel: (facts) => answered(withData(facts), stageModel),
  leadScoring: (facts) => answered(withData(facts), leadScoring),
  customerCalls: (facts) => answered(withData(facts), calls),
  customerChain: (facts) => chained(withData(facts), links),
};

function withData(facts: Facts): Facts {
  return { ...facts, input: { ...facts.input, ...datasetsOf(rowOf(facts.written).data) } };
}

/** The figures of a pipeline; facts may have an id, which the result keeps. */
function stageModel(rules: Json, facts: readonly Row[]): readonly Row[] {
  const compiled = compileStageModel(rules);
  return facts.map(({ id = null, ...given }) => ({
    ...rowOf(jsonOf(compiled.evaluate(JSON.parse(JSON.stringify(given))))),
    id,
  }));
}

/** Scores of leads by what came of those that are closed, or by frequencies that the case states. */
function leadScoring(rules: Json, facts: readonly Row[]): readonly Row[] {
  const compiled = compileLeadScoring(rules);
  return facts.map(({ closed = [], frequencies: stated, leads }) => {
    const counted = compiled.count(JSON.parse(JSON.stringify(closed))).frequencies;
    const frequencies = stated === undefined ? counted : JSON.parse(JSON.stringify(stated));
    const scores = rowsOf(leads).map((lead) =>
      rowOf(jsonOf(compiled.evaluate({ lead: JSON.parse(JSON.stringify(lead)), frequencies }))),
    );
    return { frequencies: jsonOf(frequencies), scores };
  });
}

/** Scores by the rule for bounds and the segments of the package rfm of R. */
function scoreRfmAsR(source: RfmSource, options: RfmOptions): unknown {
  return scoreRfm(source, { ...options, rCompatible: true, segmentation: rfmSegmentsR });
}

const calls = callsOf({
  breakDown,
  classifyAbc,
  clusterCustomers,
  estimateLifetimeValue,
  expectPurchases,
  forecastSmoothed,
  forecastWeighted,
  mean,
  measureRetention,
  measureRevenueRetention,
  measureStageRates,
  predictPurchases,
  predictSpend,
  projectLifetimeValue,
  quantile,
  requiredCoverage,
  salesVelocity,
  scoreCsat,
  scoreNps,
  scoreRfm,
  scoreRfmAsR,
  standardDeviation,
  summarizePurchases,
});

const links: Readonly<Record<string, Results>> = { stageModel, leadScoring, calls };

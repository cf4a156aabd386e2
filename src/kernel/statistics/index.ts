export type { StatisticsCode } from "./codes.js";
export { correlation } from "./correlation.js";
export { covariance } from "./covariance.js";
export { crossSpread } from "./crossSpread.js";
export {
  criticalFraction,
  criticalValue,
  type DistributionOf,
  type ProbabilityDistribution,
  tailProbability,
  tailsOf,
} from "./distributions/index.js";
export { doubleOf, doubleText, fractionOfDouble } from "./doubles.js";
export { EXACT_DIGITS, exactText } from "./exactText.js";
export { endText, intervalAround } from "./intervalAround.js";
export { mean } from "./mean.js";
export { meanFraction, sumFractions } from "./meanFraction.js";
export { median } from "./median.js";
export { medianFraction } from "./medianFraction.js";
export { percentileRank } from "./percentileRank.js";
export { percentileRankFraction } from "./percentileRankFraction.js";
export { quantile, readProbability, readQuantileType } from "./quantile.js";
export { type QuantileType, quantileFraction, quantileTypes, sortedFractions } from "./quantileFraction.js";
export { rank } from "./rank.js";
export { rankCorrelation } from "./rankCorrelation.js";
export { meanRanks, rankCorrelationFraction } from "./rankCorrelationFraction.js";
export { type RankEntry, type Ranked, rankOf, type TiedGroup, tiedGroups } from "./rankOf.js";
export { readConfidence } from "./readConfidence.js";
export { readList, readValue } from "./readValues.js";
export {
  fitLine,
  fitTrend,
  type LineCoefficient,
  type LineFit,
  type LineOptions,
  type LineReason,
  type LineValue,
  lineThrough,
} from "./regression/index.js";
export { longRoot, rootFraction } from "./rootFraction.js";
export { roundToDigits } from "./roundToDigits.js";
export { selectTop } from "./selectTop.js";
export { type Selection, selectTopOf } from "./selectTopOf.js";
export { type SmoothOptions, type SmoothResult, smooth } from "./smoothing/index.js";
export { standardDeviation } from "./standardDeviation.js";
export { standardDeviationFraction } from "./standardDeviationFraction.js";
export { tiedCounts } from "./tiedCounts.js";
export { trimmedFractions, winsorizedFractions } from "./trimmedFractions.js";
export { trimmedMean } from "./trimmedMean.js";
export type {
  ConfidenceInterval,
  PercentileDefinition,
  RankedItem,
  RankItem,
  RankOptions,
  RankTies,
  SpreadOf,
  SpreadOptions,
  TopOptions,
  TopResult,
  TrimOptions,
} from "./types.js";
export { variance } from "./variance.js";
export { covarianceFraction, varianceFraction } from "./varianceFraction.js";
export { winsorizedMean } from "./winsorizedMean.js";
export { zScore } from "./zScore.js";
export { zScoreFraction } from "./zScoreFraction.js";

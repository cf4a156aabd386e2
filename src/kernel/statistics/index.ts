export type { StatisticsCode } from "./codes.js";
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
export { rankCorrelationFraction } from "./rankCorrelationFraction.js";
export { type RankEntry, type Ranked, rankOf, type TiedGroup, tiedGroups } from "./rankOf.js";
export { selectTop } from "./selectTop.js";
export { type Selection, selectTopOf } from "./selectTopOf.js";
export { standardDeviation } from "./standardDeviation.js";
export { standardDeviationFraction } from "./standardDeviationFraction.js";
export type {
  PercentileDefinition,
  RankedItem,
  RankItem,
  RankOptions,
  RankTies,
  TopOptions,
  TopResult,
} from "./types.js";
export { wholeFraction } from "./wholeFraction.js";
export { zScore } from "./zScore.js";
export { zScoreFraction } from "./zScoreFraction.js";

export type { StatisticsCode } from "./codes.js";
export { mean } from "./mean.js";
export { meanFraction } from "./meanFraction.js";
export { median } from "./median.js";
export { medianFraction } from "./medianFraction.js";
export { percentileRank } from "./percentileRank.js";
export { percentileRankFraction } from "./percentileRankFraction.js";
export { rank } from "./rank.js";
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
export { zScore } from "./zScore.js";
export { zScoreFraction } from "./zScoreFraction.js";

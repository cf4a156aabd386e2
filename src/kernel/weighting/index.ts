export type { WeightingCode } from "./codes.js";
export { contributionOf, type Mean, type MeanPlace, type Missing, meanOf, type NoMean } from "./meanOf.js";
export { resolveWeights, type Weights } from "./resolveWeights.js";
export { roundContributions } from "./roundContributions.js";
export type {
  MissingPolicy,
  WeightedItem,
  WeightedMeanOptions,
  WeightedMeanResult,
  WeightMode,
} from "./types.js";
export type { WeighedItem } from "./weighedItem.js";
export { weightedMean } from "./weightedMean.js";

export { calibrateScores } from "./calibrateScores.js";
export type {
  CalibratedItem,
  CalibrationItem,
  CalibrationOptions,
  CalibrationResult,
  NineBoxItem,
  NineBoxOptions,
  NineBoxResult,
  NineBoxScale,
} from "./calibrationTypes.js";
export { checkDistribution } from "./checkDistribution.js";
export type {
  CalibrationCode,
  CalibrationFactsCode,
  DistributionCode,
  DistributionLintCode,
} from "./codes.js";
export { compareByKeys, type KeyedValue } from "./compareByKeys.js";
export { distributionSlots } from "./distributionSlots.js";
export { forceDistribution } from "./forceDistribution.js";
export { lintDistribution } from "./lintDistribution.js";
export { nineBox } from "./nineBox.js";
export { distributionSchema } from "./schema.js";
export type {
  DistributedGroup,
  DistributedItem,
  Distribution,
  DistributionCheck,
  DistributionCounts,
  DistributionItem,
  DistributionLevel,
  DistributionLimit,
  DistributionResult,
  LevelSlots,
  LimitSlots,
  SlotsResult,
  TieBreakKey,
} from "./types.js";

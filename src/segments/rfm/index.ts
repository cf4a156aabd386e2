export type { RfmCode } from "./codes.js";
export { scoreRfm } from "./scoreRfm.js";
export type {
  RfmAggregate,
  RfmBins,
  RfmChoices,
  RfmCustomer,
  RfmDimension,
  RfmOptions,
  RfmResult,
  RfmSegment,
  RfmSource,
  RfmThresholds,
  RfmTransaction,
} from "./types.js";

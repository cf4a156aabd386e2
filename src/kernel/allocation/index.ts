export { allocate } from "./allocate.js";
export type { AllocationCode } from "./codes.js";
export { readChoice } from "./readChoice.js";
export { type ReadWeight, readWeight } from "./readWeight.js";
export { type AllocationPlace, recordAllocation } from "./recordAllocation.js";
export { isInUnits, type ShareRule, type Shares, shareOut } from "./shareOut.js";
export { splitEqually } from "./splitEqually.js";
export { tooFine } from "./tooFine.js";
export type {
  AllocationOptions,
  AllocationPart,
  AllocationResult,
  RemainderPolicy,
  WeightInput,
} from "./types.js";
export { type WholeWeights, wholeWeights } from "./wholeWeights.js";

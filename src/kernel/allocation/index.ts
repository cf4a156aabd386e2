// For users.
export { allocate } from "./allocate.js";
export type { AllocationCode } from "./codes.js";
// For the rest of the library: numbers in, numbers out, checked by the caller.
export { ownValue } from "./ownValue.js";
export { readChoice } from "./readChoice.js";
export { type ReadWeight, readWeight } from "./readWeight.js";
export { type AllocationPlace, recordAllocation } from "./recordAllocation.js";
export { isInUnits, type ShareRule, type Shares, shareOut } from "./shareOut.js";
export { splitEqually } from "./splitEqually.js";
export type {
  AllocationOptions,
  AllocationPart,
  AllocationResult,
  RemainderPolicy,
  WeightInput,
} from "./types.js";
export { type WholeWeights, wholeWeights } from "./wholeWeights.js";

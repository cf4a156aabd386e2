export { checkNeeds, type Needs } from "./checkNeeds.js";
export { evaluateFacts, type FactsDoor } from "./evaluateFacts.js";
export type { Faults } from "./faults.js";
export { readAttributes } from "./readAttributes.js";
export { type ReadOptions, readEvaluateOptions, readFlag } from "./readEvaluateOptions.js";
export { readMeasures } from "./readMeasures.js";
export { readPeriod } from "./readPeriod.js";
export {
  type PersonFactsResult,
  type PersonReading,
  type ReadPersonFacts,
  readPersonFacts,
} from "./readPersonFacts.js";
export { checkText, readText } from "./readText.js";

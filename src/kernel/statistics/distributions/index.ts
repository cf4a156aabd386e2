export { criticalFraction } from "./criticalFraction.js";
export { criticalOf } from "./criticalOf.js";
export { criticalValue } from "./criticalValue.js";
export { tailProbability } from "./tailProbability.js";
export { tailsOf } from "./tailsOf.js";
export type { DistributionOf, ProbabilityDistribution, Tails } from "./types.js";

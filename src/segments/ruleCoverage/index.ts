export { checkCoverage } from "./checkCoverage.js";
export type { CoverageCode } from "./codes.js";
export type { CoverageCell, CoverageOptions, CoverageReport } from "./types.js";

export type { SegmentsCode } from "./codes.js";
export { compileSegmentation } from "./compileSegmentation.js";
export { lintSegmentation } from "./lintSegmentation.js";
export { customerGrade } from "./presets/customerGrade.js";
export { safeCompileSegmentation } from "./safeCompileSegmentation.js";
export type {
  CompiledSegmentation,
  GradeSegment,
  RuleSegment,
  RuleSegmentation,
  ScoreItem,
  ScoreSegmentation,
  Segmentation,
  SegmentFacts,
  SegmentResult,
  ServiceRule,
} from "./types.js";

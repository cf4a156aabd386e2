export type { ReviewDocumentCode, ReviewFactsCode, ReviewLintCode, ReviewsCode } from "./codes.js";
export { compileReview } from "./compileReview.js";
export { lintReview } from "./lintReview.js";
export { safeCompileReview } from "./safeCompileReview.js";
export type {
  Competency,
  CompiledReview,
  RaterGroup,
  RaterKind,
  Review,
  ReviewFacts,
  ReviewMean,
  ReviewResult,
} from "./types.js";

export { cascadeGoal } from "./cascade/cascadeGoal.js";
export type { CascadeOptions, CascadeResult, CascadeShare } from "./cascade/types.js";
export type { GoalCallCode, GoalDocumentCode, GoalFactsCode, GoalLintCode, GoalsCode } from "./codes.js";
export { compileGoalTree } from "./compileGoalTree.js";
export { lintGoalTree } from "./lint/lintGoalTree.js";
export { safeCompileGoalTree } from "./safeCompileGoalTree.js";
export { assessSmart } from "./smart/assessSmart.js";
export type { SmartCheck, SmartContext, SmartLetter, SmartResult } from "./smart/types.js";
export type {
  CompiledGoalTree,
  Goal,
  GoalAggregation,
  GoalDirection,
  GoalFacts,
  GoalProgress,
  GoalResult,
  GoalRollUp,
  GoalScope,
  GoalTree,
  GoalTreeLint,
} from "./types.js";

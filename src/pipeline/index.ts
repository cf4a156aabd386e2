export type {
  PipelineCode,
  PipelineFactsCode,
  StageModelDocumentCode,
  StageModelLintCode,
} from "./codes.js";
export { compileStageModel } from "./compileStageModel.js";
export { lintStageModel } from "./lintStageModel.js";
export { customerCare } from "./presets/customerCare.js";
export { eightStepSale } from "./presets/eightStepSale.js";
export { sixStepSale } from "./presets/sixStepSale.js";
export { safeCompileStageModel } from "./safeCompileStageModel.js";
export type {
  CompiledStageModel,
  PipelineFacts,
  PipelineFigure,
  PipelineMetric,
  PipelineResult,
  PipelineTotal,
  Stage,
  StageKind,
  StageModel,
  StageModelLint,
  StageMoves,
  StageRequest,
  WinRateDefinition,
} from "./types.js";

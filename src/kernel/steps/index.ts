export type { StepAmount, StepValue } from "./amount.js";
export { buildSteps, type StepList } from "./buildSteps.js";
export type { StepsCode } from "./codes.js";
export { compileSteps } from "./compileSteps.js";
export { lintSteps } from "./lintSteps.js";
export { safeCompileSteps } from "./safeCompileSteps.js";
export { operandSchema, stepSchema, stepsSchema } from "./schema.js";
export type { StepChange } from "./stepChange.js";
export type { CompiledSteps, Operand, Step, StepKind, StepReason, StepResult, StepsResult } from "./types.js";

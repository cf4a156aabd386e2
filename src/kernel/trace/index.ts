export { firstParting } from "./firstParting.js";
export type { EvaluateOptions, Outcome } from "./outcome.js";
export type { PartedValue, PartingCause, TraceParting } from "./partingTypes.js";
export { prefixed } from "./prefixed.js";
export { amountText, type Recorder, recorder } from "./recorder.js";
export { recorderFor } from "./recorderFor.js";
export type {
  RawAmount,
  RawNode,
  RawValue,
  TraceInput,
  TraceKind,
  TraceNode,
  TraceRounding,
  Tracer,
} from "./types.js";

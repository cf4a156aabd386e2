export type { EvaluateOptions, Outcome } from "./outcome.js";
export { amountText, type Recorder, recorder } from "./recorder.js";
export type { RawAmount, RawNode, RawValue, TraceInput, TraceKind, TraceNode, Tracer, TraceRounding } from "./types.js";

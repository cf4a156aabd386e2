// For users.

// For the rest of the library.
export { type BuiltScale, buildScale } from "./buildScale.js";
export type { ScaleCode } from "./codes.js";
export type {
  Breakpoint,
  Cliff,
  CompiledScale,
  InverseOptions,
  InverseResult,
  NextBand,
  ScaleBatch,
  ScaleContext,
  ScaleOptions,
  ScaleVersion,
} from "./compiledScale.js";
export { compileScale } from "./compileScale.js";
export { lintScale } from "./lintScale.js";
export { reasonIssue } from "./reasonIssue.js";
export { safeCompileScale } from "./safeCompileScale.js";
export type { ScaleArgument, ScaleFunction, ScaleReason, ScaleValue } from "./scaleFunction.js";
export { scaleSchema } from "./schema.js";
export type {
  Band,
  BandMode,
  BandReached,
  BandScale,
  CurveOutside,
  CurveScale,
  LocatedCell,
  MatrixAxis,
  MatrixCell,
  MatrixScale,
  NumberAxis,
  Scale,
  ScaleInput,
  ScaleResult,
  TextAxis,
} from "./types.js";

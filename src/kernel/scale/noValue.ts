import type { Tracer } from "../trace/index.js";
import type { ScaleArgument, ScaleReason, ScaleValue } from "./scaleFunction.js";
import { nodeId, nodeInputs, type TraceSubject } from "./traceSubject.js";

/** The outcome of a scale that gives no value, and its node. */
export function noValue(
  subject: TraceSubject,
  grades: boolean,
  argument: ScaleArgument,
  reason: ScaleReason,
  trace: Tracer | undefined,
): ScaleValue {
  trace?.node({
    id: nodeId(subject),
    kind: grades ? "grade" : "scale",
    ref: subject.ref,
    label: subject.document.title,
    inputs: nodeInputs(argument),
    params: grades ? { band: null } : {},
    value: null,
    note: reason,
  });
  return { exact: null, grade: null, reason, band: null };
}

import type { RawNode, Tracer } from "../trace/index.js";
import type { ScaleArgument, ScaleReason, ScaleValue } from "./scaleFunction.js";
import { nodeId, nodeInputs, type TraceSubject } from "./traceSubject.js";

/** The outcome of a scale that gives no value, and its node, around what was recorded since a mark. */
export function noValue(
  subject: TraceSubject,
  grades: boolean,
  argument: ScaleArgument,
  reason: ScaleReason,
  trace: Tracer | undefined,
  since?: number,
): ScaleValue {
  const node: RawNode = {
    id: nodeId(subject),
    kind: grades ? "grade" : "scale",
    ref: subject.ref,
    label: subject.document.title,
    inputs: nodeInputs(argument),
    params: grades ? { band: null } : {},
    value: null,
    note: reason,
  };
  trace?.node(node, since);
  return { exact: null, grade: null, reason, band: null };
}

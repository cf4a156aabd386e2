import { ratioOf } from "../condition/index.js";
import type { RawNode, RawValue } from "../trace/index.js";
import type { StepFunction } from "./buildStep.js";
import type { Deed } from "./stepChange.js";

/** The trace node of a step: constants in `params`, a measure in `inputs`, the value after it as its own. */
export function stepNode(step: StepFunction, { after, input, note }: Deed): RawNode {
  const { id, ref, action } = step;
  return {
    id,
    kind: action.kind,
    ref,
    label: step.title,
    inputs: input === undefined ? [] : [input],
    params: paramsOf(step, input?.value ?? undefined),
    value: after.exact === null ? null : after,
    rounding: action.kind === "round" ? action.rounding : undefined,
    note,
  };
}

function paramsOf(
  step: StepFunction,
  measured: Parameters<typeof ratioOf>[0],
): Record<string, RawValue | undefined> {
  const { action } = step;
  if (action.kind === "round") return {};
  // A measure whose decimals do not end is printed cut off; its exact value stands beside it.
  if ("measure" in action.operand) return { ratio: ratioOf(measured) };
  return { [action.field]: action.operand.constant, whenMissing: step.whenMissing };
}

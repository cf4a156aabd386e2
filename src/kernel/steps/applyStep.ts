import type { Readings } from "../condition/index.js";
import type { Fraction } from "../decimal/index.js";
import type { Tracer } from "../trace/index.js";
import type { StepAmount, StepValue } from "./amount.js";
import type { StepFunction } from "./buildStep.js";
import { operate, roundAmount, type StepOperand } from "./stepAction.js";
import type { Deed, StepChange } from "./stepChange.js";
import { stepNode } from "./stepNode.js";

/** Applies one step. Its trace node takes all nodes since `since` as children: the value before, then its condition. */
export function applyStep(
  step: StepFunction,
  before: StepValue,
  readings: Readings,
  trace: Tracer | undefined,
  since: number,
): StepChange {
  const deed = decide(step, before, readings, trace);
  trace?.node(stepNode(step, deed), since);
  return { step, applied: deed.applied, before, after: deed.after };
}

function decide(step: StepFunction, before: StepValue, readings: Readings, trace: Tracer | undefined): Deed {
  if (before.exact === null) return { applied: false, after: before, note: before.reason };
  const verdict = step.when?.judge(readings, trace) ?? "met";
  if (verdict === "met") return act(step, before, readings);
  if (verdict === "missing" && step.action.kind === "gate") return missingGate(step, before, readings);
  return { applied: false, after: before, note: `condition_${verdict}` };
}

function missingGate(step: StepFunction, before: StepAmount, readings: Readings): Deed {
  switch (step.whenMissing) {
    case "open":
      return {
        applied: false,
        after: before,
        note: "gate_opened",
      };
    case "close":
      return {
        ...act(step, before, readings),
        note: "gate_closed",
      };
    case undefined:
      return {
        applied: false,
        after: { exact: null, reason: "missing_condition" },
        note: "missing_condition",
      };
  }
}

function act({ action }: StepFunction, before: StepAmount, readings: Readings): Deed {
  if (action.kind === "round") return { applied: true, after: roundAmount(before, action) };
  const { operand } = action;
  const number = numberOf(operand, readings);
  const input = "measure" in operand ? { input: { id: operand.measure, value: number } } : {};
  if (number === null) {
    return {
      applied: false,
      after: { exact: null, reason: "missing_measure" },
      note: "missing_measure",
      ...input,
    };
  }
  return { applied: true, after: operate(before, action.kind, number), ...input };
}

function numberOf(operand: StepOperand, readings: Readings): Fraction | null {
  return "constant" in operand ? operand.constant : (readings.measures.get(operand.measure) ?? null);
}

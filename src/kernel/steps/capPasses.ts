import { compareFractions, type Fraction, fractionOf, ONE, ZERO } from "../decimal/index.js";
import { type Issue, issueOf, quoted } from "../issue/index.js";
import type { StepFunction } from "./buildStep.js";
import type { StepsCode } from "./codes.js";
import { boundAfter, boundWhereMet, type UpperBound } from "./upperBound.js";

/** A warning for each cap that a later step can pass, at that step. */
export function capPasses(steps: readonly StepFunction[]): readonly Issue[] {
  let bound: UpperBound = null;
  return steps.flatMap((step, index) => {
    const passer = passerOf(step, bound, steps.slice(index + 1));
    bound = boundAfter(bound, step);
    return passer === undefined ? [] : [warning(step, passer)];
  });
}

function passerOf(
  { action }: StepFunction,
  before: UpperBound,
  later: readonly StepFunction[],
): StepFunction | undefined {
  if (action.kind !== "cap") return undefined;
  const { operand } = action;
  return "measure" in operand
    ? passerOfMeasure(operand.measure, later)
    : passerOfConstant(operand.constant, boundWhereMet(before, action), later);
}

/** The step from which on the value may lie above the cap, where no later one takes it back. */
function passerOfConstant(
  at: Fraction,
  start: UpperBound,
  later: readonly StepFunction[],
): StepFunction | undefined {
  let bound = start;
  let passer: StepFunction | undefined;
  for (const step of later) {
    bound = boundAfter(bound, step);
    const isAbove = bound === null || compareFractions(bound, at) > 0;
    passer = isAbove ? (passer ?? step) : undefined;
  }
  return passer;
}

/** The same for a cap at a measure, which is taken to be zero or more. */
function passerOfMeasure(measure: string, later: readonly StepFunction[]): StepFunction | undefined {
  let passer: StepFunction | undefined;
  for (const step of later) {
    if (limitsTo(measure, step)) passer = undefined;
    else if (!staysWithin(measure, step)) passer ??= step;
  }
  return passer;
}

function limitsTo(measure: string, { action, when }: StepFunction): boolean {
  return (
    action.kind === "cap" &&
    when === undefined &&
    "measure" in action.operand &&
    action.operand.measure === measure
  );
}

function staysWithin(measure: string, { action }: StepFunction): boolean {
  // Rounding moves a value by less than one unit of its grid, which is not worth a warning.
  if (action.kind === "round" || action.kind === "cap") return true;
  const { kind, operand } = action;
  if ("measure" in operand) return operand.measure === measure && (kind === "floor" || kind === "replace");
  const isPositive = compareFractions(operand.constant, fractionOf(ZERO)) > 0;
  if (kind !== "multiply") return !isPositive;
  return (
    compareFractions(operand.constant, fractionOf(ONE)) <= 0 &&
    compareFractions(operand.constant, fractionOf(ZERO)) >= 0
  );
}

function warning(cap: StepFunction, passer: StepFunction): Issue {
  return issueOf<StepsCode>(
    "steps.passes_cap",
    passer.ref,
    `The step ${quoted(passer.id)} can lift the value above the cap ${quoted(cap.id)}, which stands before it. Move the cap behind it, or cap again.`,
    { cap: cap.id.slice(0, 80), step: passer.id.slice(0, 80) },
    "warning",
  );
}

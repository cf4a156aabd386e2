import { compareFractions, type Fraction, fractionOf, parseDecimal } from "../../kernel/decimal/index.js";
import type { Operand, Step } from "../../kernel/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import { lintSteps } from "../../kernel/steps/index.js";
import { NOTHING, WHOLE } from "../curves/constants.js";
import { kpiIssue } from "../kpiIssue.js";
import type { RubricParts } from "../rubricParts.js";

/** What the order of the steps does that is probably not meant. */
export function lintOrder({ document, ref }: RubricParts): readonly Issue[] {
  const steps = document.steps ?? [];
  return [...lintSteps(steps, `${ref}/steps`), ...liftedGates(steps, `${ref}/steps`)];
}

/** The first step behind each gate that can lift what the gate has set, unless the gate is asked again behind it. */
function liftedGates(steps: readonly Step[], ref: string): readonly Issue[] {
  return steps.flatMap((gate, place) => {
    if (gate.kind !== "gate") return [];
    const set = numberOf(gate.set);
    const index = steps.findIndex((step, later) => later > place && lifts(step, set));
    const lifter = steps[index];
    if (lifter === undefined || steps.slice(index + 1).some((step) => asksAgain(gate, step))) return [];
    const message = `The step ${quoted(lifter.id)} stands behind the gate ${quoted(gate.id)} and can lift a score that the gate has set. Move the gate behind it.`;
    const params = { gate: gate.id.slice(0, 80), step: lifter.id.slice(0, 80) };
    return [kpiIssue("kpi.lifts_gate", `${ref}/${index}`, message, params, "warning")];
  });
}

function asksAgain(gate: Extract<Step, { kind: "gate" }>, step: Step): boolean {
  return step.kind === "gate" && JSON.stringify(step.when) === JSON.stringify(gate.when);
}

/** Whether a step can make more of a value that a gate has set; a measure can be anything. */
function lifts(step: Step, set: Fraction | null): boolean {
  switch (step.kind) {
    case "add":
      return exceeds(step.amount, NOTHING);
    case "floor":
      return exceeds(step.at, set);
    case "replace":
      return exceeds(step.value, set);
    case "gate":
      return exceeds(step.set, set);
    case "multiply":
      return set !== null && compareFractions(set, NOTHING) > 0 && exceeds(step.by, WHOLE);
    default:
      return false;
  }
}

function exceeds(operand: Operand, bound: Fraction | null): boolean {
  const value = numberOf(operand);
  return value === null || bound === null || compareFractions(value, bound) > 0;
}

/** The number of a constant; null for a measure. */
function numberOf(operand: Operand): Fraction | null {
  const decimal = parseDecimal(typeof operand === "object" ? undefined : operand);
  return typeof decimal === "string" ? null : fractionOf(decimal);
}

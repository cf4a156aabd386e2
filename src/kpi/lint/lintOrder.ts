import { compareFractions, type Fraction } from "../../kernel/decimal/index.js";
import type { Operand } from "../../kernel/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import { lintSteps } from "../../kernel/steps/index.js";
import { plainSteps } from "../adjust/plainSteps.js";
import type { RubricStep } from "../adjust/types.js";
import { NOTHING, WHOLE } from "../curves/constants.js";
import { kpiIssue } from "../kpiIssue.js";
import { numberOf } from "../numberOf.js";
import type { RubricParts } from "../rubricParts.js";

/** What the order of the steps does that is probably not meant. */
export function lintOrder({ document, ref }: RubricParts): readonly Issue[] {
  const steps = document.steps ?? [];
  return [...lintSteps(plainSteps(steps), `${ref}/steps`), ...liftedGates(steps, `${ref}/steps`)];
}

/** The first step behind each gate that can lift what the gate has set, unless the gate is asked again behind it. */
function liftedGates(steps: readonly RubricStep[], ref: string): readonly Issue[] {
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

function asksAgain(gate: Extract<RubricStep, { kind: "gate" }>, step: RubricStep): boolean {
  return step.kind === "gate" && JSON.stringify(step.when) === JSON.stringify(gate.when);
}

/** Whether a step can make more of a value that a gate has set; a measure can be anything. */
function lifts(step: RubricStep, set: Fraction | null): boolean {
  switch (step.kind) {
    case "add":
      return exceeds(step.amount, NOTHING);
    case "points":
      return (step.most === undefined || exceeds(step.most, NOTHING)) && exceeds(step.amount, NOTHING);
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

import { compileCondition, type Step } from "../../../kernel/index.js";
import type { CompiledRubric, Rubric } from "../../../kpi/index.js";
import { rubricOwn } from "../../documents/rubricOwn.js";
import { rubricSteps } from "../../documents/rubricSteps.js";
import { looksAt } from "../../premises/stepsNeverTurn.js";
import { order, type Rational, rationalOf } from "../../rational/index.js";
import { roundSpan } from "../../replay/roundSpan.js";
import { exactly } from "../../replay/span.js";
import { type Law, lawOf } from "../law.js";
import { factsFor } from "./factsFor.js";
import { onePerson } from "./rubricCase.js";

type Gate = Extract<Step, { readonly kind: "gate" }>;

/** For rubrics whose last step, but for roundings, is a gate that looks at facts, with no level cap behind it. */
export function closedGateWins(rubric: CompiledRubric): readonly Law[] {
  const steps = rubricSteps(rubric.document);
  const place = steps.reduce((last, { kind }, index) => (kind === "round" ? last : index), -1);
  const gate = steps[place];
  const isAlways = steps.slice(place + 1).every(({ when }) => when === undefined);
  if (gate?.kind !== "gate" || !isAlways || rubric.document.levelCaps !== undefined) return [];
  // What the rubric knows itself stands in no facts that a condition could be tried on.
  if (looksAt(gate.when, rubricOwn(rubric.document))) return [];
  const expected = settled(gate, steps.slice(place + 1), rubric.document);
  const when = compileCondition(gate.when);
  const statement = "A gate that closes settles the score, whatever bonus points were added before it.";
  return [
    lawOf("closedGateWins", statement, onePerson(rubric), ({ facts }) => {
      if (when.evaluate(factsFor(when.inputs, facts)).value !== "met") return null;
      const { value } = rubric.evaluate(facts);
      return value === null || order(rationalOf(value), expected) === 0
        ? null
        : { expected: `${gate.set} of the gate ${gate.id}, rounded`, found: value };
    }),
  ];
}

/** What a gate sets, once the roundings behind it have been at it. */
function settled(gate: Gate, later: readonly Step[], { rounding }: Rubric): Rational {
  const isRounded = later.length > 0;
  const last = rounding ?? (isRounded ? undefined : { mode: "halfUp", places: 2 });
  const roundings = [...later.flatMap((step) => (step.kind === "round" ? [asRounding(step)] : [])), last];
  let value = exactly(rationalOf(gate.set));
  for (const each of roundings) value = each === undefined ? value : (roundSpan(value, each) ?? value);
  return value.low;
}

function asRounding({ mode, places, step }: Extract<Step, { readonly kind: "round" }>) {
  return step === undefined ? { mode, places } : { mode, step: String(step) };
}

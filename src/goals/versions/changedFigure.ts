import {
  addFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  multiplyFractions,
  roundFraction,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { constantFigure, type Figure } from "../judge/figure.js";
import type { ReadChange } from "./readChange.js";

/** The target after a change, which records itself around the one before. */
export function changedFigure(before: Figure, change: ReadChange): Figure {
  const { action, step } = change;
  const changed =
    action.kind === "replace"
      ? constantFigure(action.operand, before.name, `${change.ref}/target`)
      : actedOn(before, change);
  return step === null ? changed : rounded(changed, change, step);
}

function actedOn(before: Figure, { action, ref, label }: ReadChange): Figure {
  const value = before.value === null ? null : after(before.value, action);
  return {
    value,
    name: before.name,
    record: (id, trace) => {
      const mark = trace.mark();
      before.record(`${id}.before`, trace);
      if (action.kind === "absent") {
        recordPart(id, ref, action, trace);
        trace.node({ id, kind: "product", ref, label, value }, mark);
      } else if (action.kind === "add") {
        trace.node({ id, kind: "add", ref, label, params: { amount: action.operand }, value }, mark);
      } else {
        trace.node({ id, kind: "multiply", ref, label, params: { by: action.operand }, value }, mark);
      }
    },
  };
}

function after(before: Fraction, action: ReadChange["action"]): Fraction {
  switch (action.kind) {
    case "add":
      return addFractions(before, action.operand);
    case "multiply":
      return multiplyFractions(before, action.operand);
    case "absent":
      return multiplyFractions(before, divideFractions(action.after, action.before));
    case "replace":
      return action.operand;
  }
}

/** The days that are left after an absence, over those that were left before it. */
function recordPart(
  id: string,
  ref: string,
  { before, after: left }: { readonly before: Fraction; readonly after: Fraction },
  trace: Tracer,
): void {
  const mark = trace.mark();
  constantFigure(left, "daysLeft", ref).record(`${id}.daysLeft`, trace);
  constantFigure(before, "daysBefore", ref).record(`${id}.daysBefore`, trace);
  trace.node({ id: `${id}.partLeft`, kind: "quotient", ref, value: divideFractions(left, before) }, mark);
}

function rounded(figure: Figure, { ref, label }: ReadChange, step: Fraction): Figure {
  const text = formatFraction(step);
  const rounding = { step: text, mode: "halfUp" } as const;
  const value =
    figure.value === null
      ? null
      : multiplyFractions(
          fractionOf(roundFraction(divideFractions(figure.value, step), { places: 0, mode: "halfUp" })),
          step,
        );
  return {
    value,
    name: figure.name,
    record: (id, trace) => {
      const mark = trace.mark();
      figure.record(`${id}.exact`, trace);
      trace.node({ id, kind: "round", ref: `${ref}/step`, label, rounding, value }, mark);
    },
  };
}

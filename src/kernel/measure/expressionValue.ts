import type { Readings } from "../condition/index.js";
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  isZeroFraction,
  multiplyFractions,
  subtractFractions,
} from "../decimal/index.js";
import type { ChooseNode, ClampNode, DivideNode, ExpressionNode, ListOperation } from "./expressionNode.js";
import type { MeasureReason } from "./types.js";

/** A number, or the reason why there is none. */
export type Worked = { readonly value: Fraction } | { readonly value: null; readonly reason: MeasureReason };

/** What an expression works on: the values of its references by place, and by id for its conditions. */
export interface ExpressionFacts {
  readonly references: readonly Worked[];
  readonly readings: Readings;
}

const operations: Readonly<Record<ListOperation, (a: Fraction, b: Fraction) => Fraction>> = {
  add: addFractions,
  subtract: subtractFractions,
  multiply: multiplyFractions,
  min: (a, b) => (compareFractions(b, a) < 0 ? b : a),
  max: (a, b) => (compareFractions(b, a) > 0 ? b : a),
};

/** The exact value of an expression. A part that is null makes the whole null, for its reason. */
export function expressionValue(node: ExpressionNode, facts: ExpressionFacts): Worked {
  switch (node.operation) {
    case "measure":
      return facts.references[node.place] ?? { value: null, reason: "no_records" };
    case "constant":
      return { value: node.value };
    case "divide":
      return divided(node, facts);
    case "clamp":
      return clamped(node, facts);
    case "choose":
      return chosen(node, facts);
    default:
      return folded(node.parts, operations[node.operation], facts);
  }
}

/** The branch that a choice takes; null where a condition before the first that is met is missing. */
export function branchOf(
  { cases, otherwise }: ChooseNode,
  { readings }: ExpressionFacts,
): ExpressionNode | null {
  for (const { when, then } of cases) {
    const verdict = when.judge(readings);
    if (verdict === "met") return then;
    if (verdict === "missing") return null;
  }
  return otherwise;
}

function folded(
  parts: readonly ExpressionNode[],
  operate: (a: Fraction, b: Fraction) => Fraction,
  facts: ExpressionFacts,
): Worked {
  let total: Fraction | null = null;
  for (const part of parts) {
    const worked = expressionValue(part, facts);
    if (worked.value === null) return worked;
    total = total === null ? worked.value : operate(total, worked.value);
  }
  return total === null ? { value: null, reason: "no_records" } : { value: total };
}

function divided({ above, below, whenZero }: DivideNode, facts: ExpressionFacts): Worked {
  const [over, under] = [expressionValue(above, facts), expressionValue(below, facts)];
  if (over.value === null) return over;
  if (under.value === null) return under;
  if (!isZeroFraction(under.value)) return { value: divideFractions(over.value, under.value) };
  return whenZero === null ? { value: null, reason: "zero_denominator" } : { value: whenZero };
}

function clamped({ part, least, most }: ClampNode, facts: ExpressionFacts): Worked {
  const worked = expressionValue(part, facts);
  if (worked.value === null) return worked;
  const raised = least === null ? worked.value : operations.max(worked.value, least);
  return { value: most === null ? raised : operations.min(raised, most) };
}

function chosen(node: ChooseNode, facts: ExpressionFacts): Worked {
  const branch = branchOf(node, facts);
  return branch === null ? { value: null, reason: "missing_condition" } : expressionValue(branch, facts);
}

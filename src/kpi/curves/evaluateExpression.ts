import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  roundFraction,
  subtractFractions,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { Expression, Leaf } from "./expression.js";

/** Where an expression stands: the id of its indicator, and the pointer of what it was made from. */
export interface ExpressionPlace {
  readonly id: string;
  readonly ref: string;
}

const operations: Readonly<
  Record<"sum" | "difference" | "product" | "quotient", (a: Fraction, b: Fraction) => Fraction>
> = {
  sum: addFractions,
  difference: subtractFractions,
  product: multiplyFractions,
  quotient: divideFractions,
};

/** The value of an expression; with a trace each of its parts records a node. No divisor in it is zero. */
export function evaluateExpression(
  expression: Expression,
  place: ExpressionPlace,
  trace: Tracer | undefined,
): Fraction {
  const mark = trace?.mark();
  if (expression.kind === "quantity") return traceLeaf(expression, place, trace);
  const id = `${place.id}.${expression.id}`;
  const { ref } = place;
  switch (expression.kind) {
    case "constant": {
      const { value, note, shows = [] } = expression;
      for (const leaf of shows) traceLeaf(leaf, place, trace);
      trace?.node({ id, kind: "constant", ref, params: { value }, value, note }, mark);
      return value;
    }
    case "cap":
    case "floor": {
      const { kind, of, at } = expression;
      const before = evaluateExpression(of, place, trace);
      const isBeyond = compareFractions(before, at) === (kind === "cap" ? 1 : -1);
      const value = isBeyond ? at : before;
      trace?.node({ id, kind, ref: expression.ref, params: { at }, value }, mark);
      return value;
    }
    case "whole": {
      const rounding = { mode: expression.mode, places: 0 };
      const exact = fractionOf(roundFraction(evaluateExpression(expression.of, place, trace), rounding));
      trace?.node({ id, kind: "round", ref, rounding, value: { exact, fixed: 0 } }, mark);
      return exact;
    }
    case "point":
      return tracePoint(expression, { id, ref }, place, trace);
    default: {
      const { kind, parts } = expression;
      const [a, b] = [evaluateExpression(parts[0], place, trace), evaluateExpression(parts[1], place, trace)];
      const value = operations[kind](a, b);
      trace?.node({ id, kind, ref, value }, mark);
      return value;
    }
  }
}

function traceLeaf({ quantity, value }: Leaf, { id }: ExpressionPlace, trace: Tracer | undefined): Fraction {
  const { measure, ref } = quantity;
  const node = { id: `${id}.${quantity.id}`, ref, value };
  if (measure === null) trace?.node({ ...node, kind: "constant", params: { value } });
  else trace?.node({ ...node, kind: "input", inputs: [{ id: measure, value }] });
  return value;
}

function tracePoint(
  point: Extract<Expression, { kind: "point" }>,
  { id, ref }: ExpressionPlace,
  place: ExpressionPlace,
  trace: Tracer | undefined,
): Fraction {
  const mark = trace?.mark();
  const { x, from, fromValue, to, toValue, clamped, shows } = point;
  const way = divideFractions(subtractFractions(x, from), subtractFractions(to, from));
  const value = addFractions(fromValue, multiplyFractions(way, subtractFractions(toValue, fromValue)));
  for (const leaf of shows) traceLeaf(leaf, place, trace);
  const params = { x, from, fromValue, to, toValue, clamped: clamped ? true : undefined };
  trace?.node({ id, kind: "point", ref, params, value }, mark);
  return value;
}

import {
  addFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  isZeroFraction,
  multiplyFractions,
  ONE,
  subtractFractions,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";

/** A formula as a tree: a named number, a constant, or an operation on others. */
export type Formula =
  | { readonly kind: "input" | "constant"; readonly name: string; readonly value: Fraction }
  | {
      readonly kind: "sum" | "difference" | "product" | "quotient";
      readonly name: string;
      readonly of: readonly [Formula, Formula, ...Formula[]];
    };

/** The number 1 in a formula. */
export function one(name: string): Formula {
  return { kind: "constant", name, value: fractionOf(ONE) };
}

/** Works a formula out; null where it divides by zero or less, which is where a sum over all time grows without end. */
export function workOut(formula: Formula, id: string, trace: Tracer | undefined): Fraction | null {
  const own = `${id}.${formula.name}`;
  return record(formula, formula.name === "" ? id : own, trace);
}

function record(formula: Formula, id: string, trace: Tracer | undefined): Fraction | null {
  if ("value" in formula) {
    const { kind, name, value } = formula;
    if (kind === "constant") trace?.node({ id, kind, ref: "", params: { value }, value });
    else trace?.node({ id, kind, ref: `/${name}`, inputs: [{ id: name, value }], value });
    return value;
  }
  const mark = trace?.mark();
  const parts = formula.of.map((part) => workOut(part, id, trace));
  const [first = null, ...rest] = parts;
  const value = rest.reduce((all, part) => combine(formula.kind, all, part), first);
  const note = value === null ? "diverges" : undefined;
  trace?.node({ id, kind: formula.kind, ref: "", value, note }, mark);
  return value;
}

function combine(
  kind: "sum" | "difference" | "product" | "quotient",
  a: Fraction | null,
  b: Fraction | null,
): Fraction | null {
  if (a === null || b === null) return null;
  switch (kind) {
    case "sum":
      return addFractions(a, b);
    case "difference":
      return subtractFractions(a, b);
    case "product":
      return multiplyFractions(a, b);
    case "quotient":
      return isZeroFraction(b) || b.numerator.units < 0 ? null : divideFractions(a, b);
  }
}

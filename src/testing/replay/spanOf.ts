import type { TraceNode } from "../../kernel/index.js";
import { divided, type Rational, readRational } from "../rational/index.js";
import { exactly, readSpan, type Span } from "./span.js";

/** The exact value that a node carries beside a value whose decimals do not end. */
export function ratioOf({ ratio }: TraceNode): Rational | null {
  return ratio === undefined ? null : quotientOf([ratio.numerator, ratio.denominator]);
}

/** The value of a node as its parents go on with it: its ratio, and without one what it prints is exact. */
export function numberOf(node: TraceNode | undefined): Span | null {
  if (node === undefined || node.value === null) return null;
  const value = ratioOf(node) ?? readRational(node.value);
  return value === null ? null : exactly(value);
}

/** A constant of the node, or null where it has none of that name. */
export function paramOf({ params }: TraceNode, name: string): Span | null {
  const value = params[name];
  return typeof value === "string" ? readSpan(value) : null;
}

/** What a step works with: its constant, or else the measure among its inputs. */
export function operandOf(node: TraceNode, name: string): Span | null {
  // What the node itself tells as missing is no fact of its inputs.
  if (node.params[name] === null) return null;
  const constant = paramOf(node, name);
  if (constant !== null) return constant;
  const exact = quotientOf(node.params.ratio);
  return exact === null ? inputOf(node) : exactly(exact);
}

/** The first input of the node as a number. */
export function inputOf({ inputs: [first] }: TraceNode): Span | null {
  return typeof first?.value === "string" ? readSpan(first.value) : null;
}

/** An exact quotient that is written as two texts. */
export function quotientOf(value: TraceNode["params"][string] | undefined): Rational | null {
  if (typeof value !== "object" || value === null) return null;
  const [over, under] = value.map(readRational);
  return over === undefined || over === null || under === undefined || under === null
    ? null
    : divided(over, under);
}

import { expect } from "vitest";
import type { RoundingMode } from "../../../src/kernel/decimal/index.js";
import { roundingModes } from "../../../src/kernel/decimal/index.js";
import type { TraceNode } from "../../../src/kernel/trace/index.js";
import {
  addRationals,
  compareRationals,
  multiplyRationals,
  type Rational,
  rational,
} from "../condition/rational.js";
import { replayCondition } from "../condition/replayCondition.js";
import { roundByDefinition } from "./oracle.js";

const FIELDS: Readonly<Record<string, string>> = {
  multiply: "by",
  add: "amount",
  cap: "at",
  floor: "at",
  replace: "value",
  gate: "set",
};

/** The value of a step's node from nothing but the node: its params, its inputs, its children. */
export function replayStep(node: TraceNode): Rational | null {
  if (node.kind === "input") return numberOf(node.inputs[0]?.value, node.ratio);
  const [first, second, ...more] = node.children;
  expect(more).toEqual([]);
  const before = first === undefined ? null : replayStep(first);
  if (before === null) return null;
  const verdict = second === undefined ? "met" : replayCondition(second);
  if (node.kind === "gate" && verdict === "missing") {
    const { whenMissing } = node.params;
    return whenMissing === "close" ? operandOf(node) : whenMissing === "open" ? before : null;
  }
  if (verdict !== "met") return before;
  return node.kind === "round" ? replayRound(node, before) : replayOperation(node, before, operandOf(node));
}

/** The value that a node states, exactly. */
export function statedValue(node: TraceNode): Rational | null {
  return numberOf(node.value, node.ratio);
}

function replayOperation(node: TraceNode, before: Rational, operand: Rational | null): Rational | null {
  if (operand === null) return null;
  switch (node.kind) {
    case "multiply":
      return multiplyRationals(before, operand);
    case "add":
      return addRationals(before, operand);
    case "cap":
      return compareRationals(before, operand) > 0 ? operand : before;
    case "floor":
      return compareRationals(before, operand) < 0 ? operand : before;
    case "replace":
    case "gate":
      return operand;
    default:
      throw new Error(`no step is of the kind ${node.kind}`);
  }
}

function replayRound({ rounding }: TraceNode, before: Rational): Rational {
  const mode = roundingModes.find((each) => each === rounding?.mode);
  if (rounding === undefined || mode === undefined) throw new Error("a round node names its rounding");
  const grid =
    rounding.step === undefined
      ? { n: 1n, d: 10n ** BigInt(rounding.places ?? -1) }
      : rational(rounding.step);
  return roundByDefinition(before, grid, mode satisfies RoundingMode);
}

function operandOf({ kind, params, inputs }: TraceNode): Rational | null {
  const constant = params[FIELDS[kind] ?? ""];
  if (typeof constant === "string") return rational(constant);
  expect(inputs).toHaveLength(1);
  const { ratio } = params;
  return numberOf(
    inputs[0]?.value,
    Array.isArray(ratio) ? { numerator: String(ratio[0]), denominator: String(ratio[1]) } : undefined,
  );
}

function numberOf(text: string | boolean | null | undefined, ratio: TraceNode["ratio"]): Rational | null {
  if (typeof text !== "string") return null;
  if (ratio === undefined) return rational(text);
  const numerator = rational(ratio.numerator);
  const denominator = rational(ratio.denominator);
  return { n: numerator.n * denominator.d, d: numerator.d * denominator.n };
}

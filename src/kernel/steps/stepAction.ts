import {
  addFractions,
  compareFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  type Rounding,
  roundFraction,
} from "../decimal/index.js";
import { keepPlaces, type StepAmount } from "./amount.js";

/** The number that a step works with: a constant, or a measure. */
export type StepOperand = { readonly constant: Fraction } | { readonly measure: string };

/** What a step does to a number, apart from whether it does it. */
export type StepAction =
  | { readonly kind: "round"; readonly rounding: Rounding; readonly places: number }
  | {
      readonly kind: "multiply" | "add" | "cap" | "floor" | "replace" | "gate";
      /** The step's field that holds the operand. */
      readonly field: "by" | "amount" | "at" | "value" | "set";
      readonly operand: StepOperand;
    };

/** Rounds, and fixes the places that the value prints from here on. */
export function roundAmount(
  { exact }: StepAmount,
  { rounding, places }: Extract<StepAction, { kind: "round" }>,
): StepAmount {
  return { exact: fractionOf(roundFraction(exact, rounding)), fixed: places };
}

/** Applies a step that has an operand. Only a product loses the places of a value that was rounded before. */
export function operate(
  before: StepAmount,
  kind: Exclude<StepAction["kind"], "round">,
  operand: Fraction,
): StepAmount {
  switch (kind) {
    case "multiply":
      return { exact: multiplyFractions(before.exact, operand) };
    case "add":
      return keepPlaces(addFractions(before.exact, operand), before.fixed);
    case "cap":
      return compareFractions(before.exact, operand) <= 0 ? before : keepPlaces(operand, before.fixed);
    case "floor":
      return compareFractions(before.exact, operand) >= 0 ? before : keepPlaces(operand, before.fixed);
    case "replace":
    case "gate":
      return keepPlaces(operand, before.fixed);
  }
}

import type { Fraction } from "../../kernel/decimal/index.js";
import type { Quantity } from "../quantity.js";

/** A quantity with its value for one person. */
export interface Leaf {
  readonly kind: "quantity";
  readonly quantity: Quantity;
  readonly value: Fraction;
}

/**
 * The computation of one ratio as data, so that computing and explaining it are one walk. Each form is a kind of trace
 * node; `id` is its name within the indicator.
 */
export type Expression =
  | Leaf
  /** A constant of the formula; `shows` are the quantities that led to it, `note` says how. */
  | {
      readonly kind: "constant";
      readonly id: string;
      readonly value: Fraction;
      readonly note?: string;
      readonly shows?: readonly Leaf[];
    }
  | {
      readonly kind: "sum" | "difference" | "product" | "quotient";
      readonly id: string;
      readonly parts: readonly [Expression, Expression];
    }
  | {
      readonly kind: "cap" | "floor";
      readonly id: string;
      readonly ref: string;
      readonly of: Expression;
      readonly at: Fraction;
    }
  /** Whole steps: a started one is cut off, or counts in full. */
  | {
      readonly kind: "whole";
      readonly id: string;
      readonly of: Expression;
      readonly mode: "towardZero" | "awayFromZero";
    }
  /** The line through two points at x; `shows` are the quantities that the points come from. */
  | {
      readonly kind: "point";
      readonly id: string;
      readonly x: Fraction;
      readonly from: Fraction;
      readonly fromValue: Fraction;
      readonly to: Fraction;
      readonly toValue: Fraction;
      readonly clamped: boolean;
      readonly shows: readonly Leaf[];
    };

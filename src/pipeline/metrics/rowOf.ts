import {
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { PlacedDeal } from "../counting/bookOf.js";
import type { FiguredApart, FiguredRow, FigureReason } from "./figured.js";
import { amountOf, type Term } from "./term.js";

/** A row that is the quotient of two numbers; `empty` is why it has no value where the second is 0. */
export function quotientRow(
  head: Omit<FiguredRow, "numerator" | "denominator" | "outcome">,
  numerator: Fraction,
  denominator: Fraction,
  { minimum, empty }: { readonly minimum: number; readonly empty: FigureReason },
): FiguredRow {
  const isEmpty = compareFractions(denominator, fractionOf(ZERO)) === 0;
  const isTooFew = head.sample < minimum;
  const outcome = isEmpty
    ? empty
    : isTooFew
      ? "insufficient_sample"
      : divideFractions(numerator, denominator);
  return { ...head, numerator, denominator, outcome };
}

/** What a term came to, or why there is none. */
export function outcomeOf(outcome: Term | FigureReason): Fraction | FigureReason {
  return typeof outcome === "string" ? outcome : outcome.value;
}

/** A value that stands on enough cases, or the reason why there is none. */
export function enough(outcome: Term | FigureReason, sample: number, minimum: number): Term | FigureReason {
  return typeof outcome !== "string" && sample < minimum ? "insufficient_sample" : outcome;
}

/** Deals that a figure leaves aside. */
export function dealsApart(id: string, deals: readonly PlacedDeal[]): FiguredApart {
  return { id, count: deals.length, amount: amountOf(deals) };
}

/** Those among the deals that have no amount and add nothing. */
export function withoutAmount(deals: readonly PlacedDeal[]): FiguredApart {
  return { id: "withoutAmount", count: deals.filter(({ amount }) => amount === null).length };
}

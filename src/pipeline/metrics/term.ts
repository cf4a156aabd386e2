import {
  addFractions,
  decimalOf,
  divideFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  plus,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { PlacedDeal } from "../counting/bookOf.js";

/**
 * A number with how it came about. Figures are built from terms whether they are traced or not, so that the trace is the
 * computation and not an account of it.
 */
export interface Term {
  readonly id: string;
  readonly kind: "input" | "sum" | "product" | "quotient";
  readonly parts: readonly Term[];
  /** The deals that an input was read from. */
  readonly deals: readonly PlacedDeal[];
  readonly value: Fraction;
  /** What it stands on in the document, where that is not what its owner stands on; and the title of that. */
  readonly ref?: string;
  readonly label?: string | undefined;
}

/** A number that was read from deals. */
export function readTerm(id: string, value: Fraction, deals: readonly PlacedDeal[]): Term {
  return { id, kind: "input", parts: [], deals, value };
}

/** How many deals there are. */
export function countTerm(id: string, deals: readonly PlacedDeal[]): Term {
  return readTerm(id, fractionOf(decimalOf(deals.length)), deals);
}

/** What deals are worth; one without an amount adds nothing. */
export function amountTerm(id: string, deals: readonly PlacedDeal[]): Term {
  return readTerm(id, fractionOf(deals.reduce((sum, { amount }) => plus(sum, amount ?? ZERO), ZERO)), deals);
}

/** The sum of terms. */
export function sumTerm(id: string, parts: readonly Term[]): Term {
  const value = parts.reduce<Fraction>((sum, part) => addFractions(sum, part.value), fractionOf(ZERO));
  return { id, kind: "sum", parts, deals: [], value };
}

/** The product of two terms or more. */
export function productTerm(id: string, first: Term, ...rest: readonly Term[]): Term {
  const value = rest.reduce((product, part) => multiplyFractions(product, part.value), first.value);
  return { id, kind: "product", parts: [first, ...rest], deals: [], value };
}

/** The first over the second, which is not 0. */
export function quotientTerm(id: string, first: Term, second: Term): Term {
  const value = divideFractions(first.value, second.value);
  return { id, kind: "quotient", parts: [first, second], deals: [], value };
}

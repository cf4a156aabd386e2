import {
  addFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  plus,
  wholeFraction,
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
  /** The deals that an input was read from, and what was read of them; null where the term was computed. */
  readonly deals: readonly PlacedDeal[];
  readonly read: "amount" | "count" | "days" | null;
  readonly value: Fraction;
  /** What it stands on in the document, where that is not what its owner stands on; and the title of that. */
  readonly ref?: string;
  readonly label?: string | undefined;
}

/** How many deals there are. */
export function countTerm(id: string, deals: readonly PlacedDeal[]): Term {
  return readTerm(id, "count", wholeFraction(deals.length), deals);
}

/** What deals are worth; one without an amount adds nothing. */
export function amountTerm(id: string, deals: readonly PlacedDeal[]): Term {
  const sum = deals.reduce((total, { amount }) => plus(total, amount ?? ZERO), ZERO);
  return readTerm(id, "amount", fractionOf(sum), deals);
}

/** The days that the cycles of deals took, all together. */
export function daysTerm(id: string, days: number, deals: readonly PlacedDeal[]): Term {
  return readTerm(id, "days", wholeFraction(days), deals);
}

function readTerm(id: string, read: Term["read"], value: Fraction, deals: readonly PlacedDeal[]): Term {
  return { id, kind: "input", parts: [], deals, read, value };
}

/** The sum of terms. */
export function sumTerm(id: string, parts: readonly Term[]): Term {
  const value = parts.reduce<Fraction>((sum, part) => addFractions(sum, part.value), fractionOf(ZERO));
  return { id, kind: "sum", parts, deals: [], read: null, value };
}

/** The product of two terms or more. */
export function productTerm(id: string, first: Term, ...rest: readonly Term[]): Term {
  const value = rest.reduce((product, part) => multiplyFractions(product, part.value), first.value);
  return { id, kind: "product", parts: [first, ...rest], deals: [], read: null, value };
}

/** The first over the second, which is not 0. */
export function quotientTerm(id: string, first: Term, second: Term): Term {
  const value = divideFractions(first.value, second.value);
  return { id, kind: "quotient", parts: [first, second], deals: [], read: null, value };
}

import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  plus,
  subtractFractions,
  wholeFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { PlacedDeal } from "../counting/bookOf.js";

/** A record that a number was read from. */
export interface Source {
  readonly id: string;
}

/**
 * A number with how it came about. Figures are built from terms whether they are traced or not, so that the trace is the
 * computation and not an account of it.
 */
export interface Term {
  readonly id: string;
  readonly kind: "input" | "constant" | "sum" | "difference" | "product" | "quotient" | "choose";
  readonly parts: readonly Term[];
  /** The records that an input was read from, and what was read of them; null where the term was not read. */
  readonly deals: readonly Source[];
  readonly read: string | null;
  readonly value: Fraction;
  /** Of a choice, the part that was taken. */
  readonly chosen?: Term;
  /** What it stands on in the document, where that is not what its owner stands on; and the title of that. */
  readonly ref?: string;
  readonly label?: string | undefined;
}

/** How many there are: deals, or what is said of them (visits, moves). */
export function countTerm(id: string, deals: readonly Source[]): Term {
  return readTerm(id, "count", wholeFraction(deals.length), deals);
}

/** What deals are worth; one without an amount adds nothing. */
export function amountTerm(id: string, deals: readonly Pick<PlacedDeal, "id" | "amount">[]): Term {
  return readTerm(id, "amount", amountOf(deals), deals);
}

/** The amounts of deals; one without an amount adds nothing. */
export function amountOf(deals: readonly Pick<PlacedDeal, "amount">[]): Fraction {
  return fractionOf(deals.reduce((total, { amount }) => plus(total, amount ?? ZERO), ZERO));
}

/** The days that deals took, all together. */
export function daysTerm(id: string, days: number, deals: readonly Source[]): Term {
  return readTerm(id, "days", wholeFraction(days), deals);
}

/** A number that was read of records, by the name of what was read. */
export function readTerm(id: string, read: string, value: Fraction, deals: readonly Source[]): Term {
  return { id, kind: "input", parts: [], deals, read, value };
}

/** A number that stands in the document. */
export function constantTerm(id: string, value: Fraction): Term {
  return { id, kind: "constant", parts: [], deals: [], read: null, value };
}

/** The sum of terms. */
export function sumTerm(id: string, parts: readonly Term[]): Term {
  const value = parts.reduce<Fraction>((sum, part) => addFractions(sum, part.value), fractionOf(ZERO));
  return { id, kind: "sum", parts, deals: [], read: null, value };
}

/** The first less the second. */
export function differenceTerm(id: string, first: Term, second: Term): Term {
  const value = subtractFractions(first.value, second.value);
  return { id, kind: "difference", parts: [first, second], deals: [], read: null, value };
}

/** The product of terms, at least one. */
export function productTerm(id: string, first: Term, ...rest: readonly Term[]): Term {
  const value = rest.reduce((product, part) => multiplyFractions(product, part.value), first.value);
  return { id, kind: "product", parts: [first, ...rest], deals: [], read: null, value };
}

/** The first over the second, which is not 0. */
export function quotientTerm(id: string, first: Term, second: Term): Term {
  const value = divideFractions(first.value, second.value);
  return { id, kind: "quotient", parts: [first, second], deals: [], read: null, value };
}

/** The largest of terms, or the smallest; of equal ones the first. */
export function extremeTerm(
  id: string,
  which: "largest" | "smallest",
  first: Term,
  ...rest: readonly Term[]
): Term & { readonly chosen: Term } {
  const sign = which === "largest" ? 1 : -1;
  const chosen = rest.reduce(
    (best, part) => (compareFractions(part.value, best.value) * sign > 0 ? part : best),
    first,
  );
  return { id, kind: "choose", parts: [first, ...rest], deals: [], read: null, value: chosen.value, chosen };
}

import { type Decimal, formatFixed, minus, plus, readDecimal, ZERO } from "../../kernel/decimal/index.js";
import type { Statement } from "../types.js";
import type { Compared } from "./comparisonTypes.js";

/** What statements come to together: what is earned and what is paid. */
export interface Totals {
  readonly pay: Decimal;
  readonly payable: Decimal;
}

/** The totals of no statement. */
export const NOTHING: Totals = Object.freeze({ pay: ZERO, payable: ZERO });

/** The totals of statements that have a value. */
export function totalsOf(statements: readonly Statement[]): Totals {
  return statements.reduce(
    (sum, { value, payable }) => addTotals(sum, { pay: amount(value), payable: amount(payable) }),
    NOTHING,
  );
}

/** One and another. */
export function addTotals(one: Totals, other: Totals): Totals {
  return { pay: plus(one.pay, other.pay), payable: plus(one.payable, other.payable) };
}

/** Two amounts side by side, printed with the same places. */
export function compared(a: Decimal, b: Decimal): Compared {
  const places = Math.max(a.places, b.places);
  const text = (value: Decimal) => formatFixed(value, places);
  return { a: text(a), b: text(b), difference: text(minus(b, a)) };
}

/** An amount of a statement; none where there is none. */
export function amount(text: string | null): Decimal {
  return text === null ? ZERO : readDecimal(text);
}

/** What each line comes to over statements, in the order in which lines first stand in them. */
export function lineTotals(statements: readonly Statement[]): ReadonlyMap<string, Decimal> {
  const totals = new Map<string, Decimal>();
  for (const { lines } of statements)
    for (const { id, value } of lines) totals.set(id, plus(totals.get(id) ?? ZERO, amount(value)));
  return totals;
}

/** The lines of either side, those of `a` first. */
export function comparedLines(
  a: ReadonlyMap<string, Decimal>,
  b: ReadonlyMap<string, Decimal>,
): readonly (Compared & { readonly id: string })[] {
  return [...new Set([...a.keys(), ...b.keys()])].map((id) => ({
    id,
    ...compared(a.get(id) ?? ZERO, b.get(id) ?? ZERO),
  }));
}

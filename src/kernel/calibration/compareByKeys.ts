import { compareFractions, type Fraction } from "../decimal/index.js";
import type { TieBreakKey } from "./types.js";

/** A value with the numbers that settle ties, in the order of their keys. */
export interface KeyedValue {
  readonly value: Fraction;
  readonly keys: readonly Fraction[];
}

/** Who is better by value, and of equal values by the first key that differs: below zero for a, zero for a tie. */
export function compareByKeys(
  a: KeyedValue,
  b: KeyedValue,
  {
    best,
    tieBreak = [],
  }: { readonly best?: "highest" | "lowest"; readonly tieBreak?: readonly TieBreakKey[] },
): number {
  const byValue = compareFractions(b.value, a.value);
  if (byValue !== 0) return best === "lowest" ? -byValue : byValue;
  for (const [index, key] of tieBreak.entries()) {
    const [x, y] = [a.keys[index], b.keys[index]];
    const order = x === undefined || y === undefined ? 0 : compareFractions(y, x);
    if (order !== 0) return key.best === "lowest" ? -order : order;
  }
  return 0;
}

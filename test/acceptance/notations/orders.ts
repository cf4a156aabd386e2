import { compare } from "attainment/kernel";
import { type Row, textOf } from "../facts.js";

/** Rows in the order of one of their numbers. */
export function ascending(rows: readonly Row[], key: string): readonly Row[] {
  return [...rows].sort((a, b) => compare(textOf(a[key]), textOf(b[key])));
}

/** Distinct numbers, the least first. */
export function sorted(numbers: readonly string[]): readonly string[] {
  return [...new Set(numbers)].sort(compare);
}

/** Numbers in the order of their events, as records that know their position, from 1. */
export function positioned(totals: readonly string[], date: string) {
  return totals.map((total, index) => ({
    id: `r${index + 1}`,
    ownerId: "payer",
    date,
    position: String(index + 1),
    total,
  }));
}

/** Rows in the order of a count, the most first; rows of the same count stay as they stand. */
export function descending(rows: readonly Row[], count: (row: Row) => number): readonly Row[] {
  return [...rows].sort((a, b) => count(b) - count(a));
}

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

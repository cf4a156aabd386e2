import { decimalError } from "./decimalIssue.js";
import { readDecimal } from "./readDecimal.js";
import type { Decimal } from "./types.js";

/** Reads a decimal that something is divided by. */
export function readDivisor(input: unknown, path: string): Decimal {
  const divisor = readDecimal(input, path);
  if (divisor.units !== 0) return divisor;
  throw decimalError(
    "decimal.division_by_zero",
    path,
    "The divisor is 0. Decide beforehand what a zero base means.",
  );
}

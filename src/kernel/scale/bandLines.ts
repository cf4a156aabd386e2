import { type Decimal, minus, plus, times, ZERO } from "../decimal/index.js";
import type { BandLine, BandTable } from "./bandTable.js";

/**
 * Each band as `value * rate + intercept`; null where bands are not lines.
 *
 * All modes are lines: what lies below the slice is a constant, and so is the rate times the start of the slice.
 */
export function bandLines(table: Omit<BandTable, "lines">): readonly BandLine[] | null {
  const { rows, grades, roundEach, document, excessBand } = table;
  if (grades || roundEach !== null || document.boundsIn === "quota" || rows.some(({ per }) => per !== null))
    return null;
  const lines: BandLine[] = [];
  rows.forEach((row, band) => {
    const rate = row.rate.numerator;
    const below =
      row.mode === "excess" ? lines[excessBand] : row.mode === "graduated" ? lines[band - 1] : undefined;
    const start =
      row.mode === "whole" ? ZERO : (row.mode === "excess" ? table.excessOver : row.from).numerator;
    const base = below === undefined ? ZERO : onLine(below, start);
    lines.push({ rate, intercept: plus(minus(base, times(start, rate)), row.amount.numerator) });
  });
  return lines;
}

/** The value of a line. */
export function onLine({ rate, intercept }: BandLine, value: Decimal): Decimal {
  return plus(times(value, rate), intercept);
}

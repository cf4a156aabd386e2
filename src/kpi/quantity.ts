import type { Readings } from "../kernel/condition/index.js";
import { type Fraction, readLiteral } from "../kernel/decimal/index.js";
import type { Operand } from "../kernel/index.js";
import { documentIssue, type Issue, isSafeKey, quoted } from "../kernel/issue/index.js";

/** A number that an indicator works with: a constant of the document, or a measure. */
export interface Quantity {
  /** Its name within the indicator, such as `"target"`. */
  readonly id: string;
  readonly ref: string;
  readonly constant: Fraction | null;
  readonly measure: string | null;
}

/** Reads an operand; null where it is faulty, with the fault in `issues`. */
export function readQuantity(operand: Operand, id: string, ref: string, issues: Issue[]): Quantity | null {
  if (typeof operand === "object") return measureQuantity(operand.measure, id, `${ref}/measure`, issues);
  const constant = readLiteral(operand, ref, issues);
  return constant === null ? null : { id, ref, constant, measure: null };
}

/** A quantity that is a measure; null where no measure can have the name. */
export function measureQuantity(measure: string, id: string, ref: string, issues: Issue[]): Quantity | null {
  if (isSafeKey(measure)) return { id, ref, constant: null, measure };
  const message = `The name ${quoted(measure)} cannot be a measure. Choose another.`;
  issues.push(documentIssue("document.forbidden_key", ref, message, { key: measure.slice(0, 80) }));
  return null;
}

/** The value of a quantity for one person; null where its measure is missing. */
export function amountOf({ constant, measure }: Quantity, readings: Readings): Fraction | null {
  return constant ?? readings.measures.get(measure ?? "") ?? null;
}

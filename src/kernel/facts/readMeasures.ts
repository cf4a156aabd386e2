import { decimalIssue, type Fraction, fractionOf, parseDecimal } from "../decimal/index.js";
import { type Issue, ownFields, pointer } from "../issue/index.js";
import type { Faults } from "./faults.js";

/** Reads the measures by id; null stands for one that is known to be missing. */
export function readMeasures(value: unknown, faults: Faults): Map<string, Fraction | null> {
  const measures = new Map<string, Fraction | null>();
  let index = -1;
  for (const [id, given] of ownFields(value, "/measures", faults.issues) ?? []) {
    index += 1;
    const decimal = given === null ? null : parseDecimal(given);
    if (decimal === null || typeof decimal === "object") {
      measures.set(id, decimal === null ? null : fractionOf(decimal));
      continue;
    }
    const issue: Issue = decimalIssue(decimal, given, `/measures${pointer([id])}`);
    faults.issues.push(issue);
    faults.leftOut.push({ id: id.slice(0, 80), stream: "measures", index, reason: issue.code, amount: null });
    // Known to be missing from here on: a fault is reported once.
    measures.set(id, null);
  }
  return measures;
}

import type { Period } from "../../kernel/calendar/index.js";
import { formatDecimal, parseDecimal } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { issueOf, ownFields, ownValue, quoted } from "../../kernel/issue/index.js";
import type { ProgramFactsCode } from "../codes.js";
import { textOf } from "../facts/splitRecords.js";
import type { ProgramFunction } from "../programFunction.js";

/** Given values of declared measures, and where each stood among all that are given. */
export interface DeclaredGiven {
  readonly given: readonly unknown[];
  readonly indexes: readonly number[];
}

/**
 * The given values of declared measures; a value of any other would be lost. One that is given without a period is of
 * the period that is closed, and of no longer one that ends with it.
 */
export function declaredGiven(
  { documents }: ProgramFunction,
  items: readonly unknown[],
  period: Period,
  faults: Faults,
): DeclaredGiven {
  const sound = items.flatMap((item, index) => {
    const measure = textOf(item, "measure");
    if (measure === null || documents.measures.byId.has(measure))
      return [{ item: withPeriod(item, period), index }];
    leaveOut(measure, item, index, faults);
    return [];
  });
  return { given: sound.map(({ item }) => item), indexes: sound.map(({ index }) => index) };
}

function withPeriod(item: unknown, period: Period): unknown {
  const fields = ownFields(item, "", []);
  if (fields === null || fields.has("period")) return item;
  return { ...Object.fromEntries(fields), period: period.id };
}

function leaveOut(measure: string, item: unknown, index: number, faults: Faults): void {
  const code: ProgramFactsCode = "program.undeclared_measure";
  const message = `The program does not declare a measure ${quoted(measure)}, so that the value would be lost. Declare it, or correct the name.`;
  const params = { measure: measure.slice(0, 80) };
  faults.issues.push(issueOf<ProgramFactsCode>(code, `/measures/${index}/measure`, message, params));
  const value = parseDecimal(ownValue(item, "value"));
  const amount = typeof value === "object" ? formatDecimal(value) : null;
  faults.leftOut.push({ id: `#${index}`, stream: "measures", index, reason: code, amount });
}

import type { CellValue } from "./cellValue.js";
import type { ExpressionFacts } from "./expressionValue.js";
import type { DerivedNode } from "./measureNode.js";

/** The values of what an expression names: one for each reference, in their order. */
export function expressionFacts(node: DerivedNode, values: readonly CellValue[]): ExpressionFacts {
  const measures = new Map(node.references.map(({ id }, place) => [id, values[place]?.value ?? null]));
  return {
    references: values.map(({ value, reason }) =>
      value === null ? { value, reason: reason ?? "no_records" } : { value },
    ),
    readings: { measures, attributes: new Map() },
  };
}

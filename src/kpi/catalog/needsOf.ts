import type { Measure, MeasureExpression } from "../../kernel/index.js";

/** The other measures that a measure of the catalog is computed from; sorted. */
export function needsOf(measure: Measure): readonly string[] {
  return [...new Set(namedBy(measure))].sort();
}

function namedBy(measure: Measure): readonly string[] {
  if ("ratio" in measure) return [measure.ratio.numerator, measure.ratio.denominator];
  if ("growth" in measure) return [measure.growth.of];
  return "derive" in measure ? operandsOf(measure.derive) : [];
}

/** The catalog divides and subtracts; nothing else stands in it. */
function operandsOf(expression: MeasureExpression): readonly string[] {
  if ("measure" in expression) return [expression.measure];
  if ("divide" in expression) return expression.divide.flatMap(operandsOf);
  return "subtract" in expression ? expression.subtract.flatMap(operandsOf) : [];
}

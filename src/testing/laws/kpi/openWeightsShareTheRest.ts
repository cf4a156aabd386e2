import fc from "fast-check";
import { type CompiledRubric, compileRubric, type Rubric } from "../../../kpi/index.js";
import { rubricFacts } from "../../arbitraries/kpi/rubricFacts.js";
import { minus, plus, printRational, rational, rationalOf, times } from "../../rational/index.js";
import { difference, type Law, lawOf } from "../law.js";

/** For the weights `remainder`. */
export function openWeightsShareTheRest(rubric: CompiledRubric): readonly Law[] {
  if (rubric.document.weights !== "remainder") return [];
  const written = compileRubric(closed(rubric.document));
  const statement =
    "Those without a weight count as if equal parts of what the others leave of one were written.";
  return [
    lawOf("openWeightsShareTheRest", statement, fc.record({ facts: rubricFacts(rubric) }), ({ facts }) =>
      difference(rubric.evaluate(facts), written.evaluate(facts)),
    ),
  ];
}

function closed(rubric: Rubric): Rubric {
  const weights = "relative";
  if (rubric.dimensions === undefined)
    return { ...rubric, weights, indicators: withWeights(rubric.indicators) };
  const dimensions = rubric.dimensions.map((each) => ({ ...each, indicators: withWeights(each.indicators) }));
  return { ...rubric, weights, dimensions: withWeights(dimensions) };
}

/** All weights are written times the number of those that are open: thirds have no end. */
function withWeights<T extends { readonly weight?: string | number }>(list: readonly T[]): readonly T[] {
  const open = rational(BigInt(list.filter(({ weight }) => weight === undefined).length));
  const sum = list.reduce((all, { weight }) => plus(all, rationalOf(weight ?? "0")), rational(0n));
  const rest = printRational(minus(rational(1n), sum));
  return list.map((each) => ({
    ...each,
    weight: each.weight === undefined ? rest : printRational(times(rationalOf(each.weight), open)),
  }));
}

import { tooFine, wholeWeights } from "../kernel/allocation/index.js";
import { divideFractions, fractionOf, plus, ZERO } from "../kernel/decimal/index.js";
import type { Issue } from "../kernel/issue/index.js";
import type { Weights } from "../kernel/weighting/index.js";

const NONE: Weights = { weights: [], sum: ZERO };

/**
 * The weight of each competency over the sum of the weights of its items, so that items share the weight of their
 * competency however large the numbers are that they are written with. `path` is where the competencies stand.
 */
export function pooledWeights(
  competencies: readonly { readonly weights: Weights }[],
  { weights }: Weights,
  path: string,
  issues: Issue[],
): Weights {
  const shares = competencies.map(({ weights: { sum } }, index) => {
    const weight = fractionOf(weights[index] ?? ZERO);
    // Without items there is nothing to share it.
    return sum.units === 0 ? fractionOf(ZERO) : divideFractions(weight, fractionOf(sum));
  });
  const whole = wholeWeights(shares);
  if (whole !== null) return { weights: whole.weights, sum: whole.weights.reduce(plus, ZERO) };
  issues.push(tooFine("weighting", path));
  return NONE;
}

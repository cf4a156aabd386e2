import { weightedMean } from "attainment/kernel";
import { type Adapters, fractionOf, textsOf } from "../units.js";

/** Attainments weighted by what the plan gives each measure. */
export const weights: Adapters = {
  "weighted-attainment": ({ parameters, input }) => {
    const shares = textsOf(parameters.weights_pct).map(fractionOf);
    const items = textsOf(input.attainments_pct).map((value, index) => ({
      id: `measure ${index}`,
      value,
      weight: shares[index] ?? "0",
    }));
    return { weighted_pct: weightedMean(items).value };
  },
};

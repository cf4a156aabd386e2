import { compileCondition } from "attainment/kernel";
import { type Adapters, textOf, yearAfter } from "../units.js";

/** A limit that holds for contracts from a day on, in their first year, whenever it is that an event falls (GA). */
export const effectiveRules: Adapters = {
  "rule-effective-window": ({ parameters, input }) => {
    const [from, contract, event] = [parameters.rule_from, input.contract, input.event].map(textOf);
    const firstYear = { from: textOf(contract), to: yearAfter(textOf(contract)) };
    const limit = compileCondition({
      all: [
        {
          any: [
            { field: "contract", on: from },
            { field: "contract", after: from },
          ],
        },
        {
          any: [
            { field: "event", during: firstYear },
            { field: "event", on: firstYear.to },
          ],
        },
      ],
    });
    const attributes = { contract: textOf(contract), event: textOf(event) };
    return { capped: limit.evaluate({ attributes }).value === "met" };
  },
};

import type fc from "fast-check";
import { difference, type Law, lawOf, type Scenario } from "./law.js";

/** The two laws of every call, traced or not; `evaluate` runs it on a scenario. */
export function repeatLaws<S extends Scenario>(
  scenarios: fc.Arbitrary<S>,
  evaluate: (scenario: S) => unknown,
): readonly Law[] {
  return [
    lawOf("runsAreEqual", "The same input gives the same result, to the byte.", scenarios, (scenario) =>
      difference(evaluate(scenario), evaluate(scenario)),
    ),
    lawOf("inputStaysAsItWas", "A call leaves what it is handed as it is.", scenarios, (scenario) => {
      const copy: S = JSON.parse(JSON.stringify(scenario));
      evaluate(copy);
      return difference(scenario, copy);
    }),
  ];
}

import type fc from "fast-check";
import type { Outcome } from "../../kernel/index.js";
import { difference, firstOf, type Law, lawOf, type Scenario } from "./law.js";
import { replayFinding, tracedFinding } from "./traceFindings.js";

/** The laws of every call that gives an outcome and can trace it; `evaluate` runs it on a scenario. */
export function outcomeLaws<S extends Scenario>(
  scenarios: fc.Arbitrary<S>,
  evaluate: (scenario: S, options: { readonly trace?: true }) => Outcome,
): readonly Law[] {
  const traced = { trace: true } as const;
  return [
    lawOf(
      "tracedEqualsUntraced",
      "A result with its trace is the result without it.",
      scenarios,
      (scenario) => tracedFinding(evaluate(scenario, {}), evaluate(scenario, traced)),
    ),
    lawOf(
      "traceReplays",
      "Every number of the trace follows from what the trace itself shows.",
      scenarios,
      (scenario) => replayFinding(evaluate(scenario, traced)),
    ),
    lawOf("runsAreEqual", "The same input gives the same result, to the byte.", scenarios, (scenario) =>
      firstOf([{}, traced], (options) =>
        difference(evaluate(scenario, options), evaluate(scenario, options)),
      ),
    ),
    lawOf("inputStaysAsItWas", "A call leaves what it is handed as it is.", scenarios, (scenario) => {
      const copy: S = JSON.parse(JSON.stringify(scenario));
      evaluate(copy, {});
      return difference(scenario, copy);
    }),
  ];
}

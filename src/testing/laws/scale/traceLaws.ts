import type { Law } from "../law.js";
import { lawOf } from "../law.js";
import { replayFinding, tracedFinding } from "../traceFindings.js";
import { oneInput, optionsOf, type ScaleCase } from "./scaleCase.js";

/** Universal. */
export function tracedEqualsUntraced(subject: ScaleCase): readonly Law[] {
  const { scale } = subject;
  const statement = "A result with its trace is the result without it.";
  return [
    lawOf("tracedEqualsUntraced", statement, oneInput(subject), ({ input, ...facts }) => {
      const options = optionsOf(facts);
      return tracedFinding(
        scale.evaluate(input, options),
        scale.evaluate(input, { ...options, trace: true }),
      );
    }),
  ];
}

/** Universal. */
export function traceReplays(subject: ScaleCase): readonly Law[] {
  const { scale } = subject;
  const statement = "Every number of the trace follows from what the trace itself shows.";
  return [
    lawOf("traceReplays", statement, oneInput(subject), ({ input, ...facts }) =>
      replayFinding(scale.evaluate(input, { ...optionsOf(facts), trace: true })),
    ),
  ];
}

import type { CompiledSegmentation } from "../../../segments/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { replayFinding, tracedFinding } from "../traceFindings.js";
import { oneCustomer } from "./segmentationCase.js";

/** Universal. */
export function tracedEqualsUntraced(segmentation: CompiledSegmentation): readonly Law[] {
  const statement = "A result with its trace is the result without it.";
  return [
    lawOf("tracedEqualsUntraced", statement, oneCustomer(segmentation), ({ facts }) =>
      tracedFinding(segmentation.evaluate(facts), segmentation.evaluate(facts, { trace: true })),
    ),
  ];
}

/** Universal. */
export function traceReplays(segmentation: CompiledSegmentation): readonly Law[] {
  const statement = "Every value of the trace follows from what the trace itself shows.";
  return [
    lawOf("traceReplays", statement, oneCustomer(segmentation), ({ facts }) =>
      replayFinding(segmentation.evaluate(facts, { trace: true })),
    ),
  ];
}

/** Universal: the same customer with the same segment before is in the same segment. */
export function runsAreEqual(segmentation: CompiledSegmentation): readonly Law[] {
  const statement = "The same facts give the same result, to the byte.";
  return [
    lawOf("runsAreEqual", statement, oneCustomer(segmentation), ({ facts }) =>
      firstOf([{}, { trace: true }] as const, (options) =>
        difference(segmentation.evaluate(facts, options), segmentation.evaluate(facts, options)),
      ),
    ),
  ];
}

/** Universal. */
export function inputStaysAsItWas(segmentation: CompiledSegmentation): readonly Law[] {
  const statement = "An evaluation leaves the facts that it is handed as they are.";
  return [
    lawOf("inputStaysAsItWas", statement, oneCustomer(segmentation), ({ facts }) => {
      const copy: typeof facts = JSON.parse(JSON.stringify(facts));
      segmentation.evaluate(copy);
      return difference(facts, copy);
    }),
  ];
}

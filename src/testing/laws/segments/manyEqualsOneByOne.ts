import fc from "fast-check";
import type { CompiledSegmentation } from "../../../segments/index.js";
import { segmentFacts } from "../../arbitraries/segments/segmentFacts.js";
import { difference, type Law, lawOf } from "../law.js";

/** Universal. */
export function manyEqualsOneByOne(segmentation: CompiledSegmentation): readonly Law[] {
  const { document } = segmentation;
  const statement =
    "Of many customers at once each is in the segment that it has alone, after the state of the time before.";
  const times = fc.array(fc.array(segmentFacts(document, { previous: "never" }), { maxLength: 4 }), {
    maxLength: 3,
  });
  return [
    lawOf("manyEqualsOneByOne", statement, fc.record({ times }), (scenario) => {
      const before = new Map<string, string>();
      let state = segmentation.evaluateMany([]).state;
      for (const time of scenario.times) {
        const customers = time.map((facts, index) => ({ ...facts, customerId: `c-${index}` }));
        const alone = customers.map((facts) =>
          segmentation.evaluate({ ...facts, previous: before.get(facts.customerId) ?? null }),
        );
        const found = segmentation.evaluateMany(customers, { state });
        for (const { customerId, value } of alone) if (value !== null) before.set(customerId, value);
        state = found.state;
        const listed = state.customers.map(({ customerId, segmentId }) => [customerId, segmentId]);
        const finding =
          difference(alone.map(withoutPaths), found.customers.map(withoutPaths)) ??
          difference([...before].sort(), listed);
        if (finding !== null) return finding;
      }
      return null;
    }),
  ];
}

/** A warning of many names the place of the customer among them. */
function withoutPaths<Result extends { readonly issues: readonly { readonly code: string }[] }>(
  result: Result,
) {
  return { ...result, issues: result.issues.map(({ code }) => code) };
}

import { type ConditionFacts, compileCondition, type FieldValue } from "../../../kernel/index.js";
import type { CompiledSegmentation, SegmentFacts } from "../../../segments/index.js";
import { difference, type Law, lawOf } from "../law.js";
import { oneCustomer } from "./segmentationCase.js";

/** For segmentations by rules. */
export function firstMatchWins(segmentation: CompiledSegmentation): readonly Law[] {
  const { document } = segmentation;
  if (!("segments" in document)) return [];
  const statement =
    "A customer is in the first segment whose condition, judged alone, is met, else in otherwise.";
  const rules = document.segments.map(({ id, when }) => ({ id, when: compileCondition(when) }));
  return [
    lawOf("firstMatchWins", statement, oneCustomer(segmentation), ({ facts }) => {
      const first = rules.find(({ when }) => when.evaluate(factsFor(when.inputs, facts)).value === "met");
      return difference(first?.id ?? document.otherwise, segmentation.evaluate(facts).value);
    }),
  ];
}

/** A field that is absent is known to be missing. */
function factsFor(inputs: readonly string[], { fields }: SegmentFacts): ConditionFacts {
  const entries = inputs.map((name) => [name, plain(fields[name] ?? null)] as const);
  return { attributes: Object.fromEntries(entries) };
}

function plain(value: FieldValue): string | number | boolean | null {
  return typeof value === "bigint" ? String(value) : value;
}

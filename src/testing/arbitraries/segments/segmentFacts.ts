import fc from "fast-check";
import type {
  CompiledSegmentation,
  RuleSegmentation,
  Segmentation,
  SegmentFacts,
} from "../../../segments/index.js";
import { needsOf } from "../../documents/needs.js";
import { decimals } from "../decimals.js";
import { maybe, written } from "../maybe.js";
import { readings } from "../readings.js";
import { asSegmentation } from "./asSegmentation.js";
import { scoredFields } from "./scoredFields.js";
import { withinScales } from "./withinScales.js";

/**
 * What {@link segmentFacts} may give.
 *
 * @since 0.1.0
 */
export interface SegmentFactsConstraints {
  /** Whether every field has a value; by default some are null or absent. */
  readonly complete?: boolean;
  /** Whether facts tell the segment before: always, never, or sometimes (absent). */
  readonly previous?: "always" | "never";
}

/**
 * Facts about a customer to evaluate one segmentation on, valid for it: every field that it looks at, and often the segment
 * before.
 *
 * Most scores are on the bound of a grade, on the edge of a margin, or just beside them; fields of rules are often on
 * a bound of a condition or what it compares them with, and never off a scale that the document declares.
 *
 * @param segmentation - A segmentation document, or a compiled segmentation.
 * @param constraints - See {@link SegmentFactsConstraints}.
 * @returns An arbitrary of facts that the segmentation accepts.
 * @throws AttainmentError with the issues of `compileSegmentation`, where a document is at fault.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileSegmentation, customerGrade } from "attainment/segments";
 * import { segmentFacts } from "attainment/testing";
 * const grades = compileSegmentation(customerGrade);
 * const sample = fc.sample(segmentFacts(grades), { seed: 42, numRuns: 200 });
 * const scores = sample.map((facts) => grades.evaluate(facts).score);
 * ["79.99", "80.00", "77.00", "60.01"].every((score) => scores.includes(score)); // => true
 * ```
 * @since 0.1.0
 */
export function segmentFacts(
  segmentation: CompiledSegmentation | Segmentation,
  { complete = false, previous }: SegmentFactsConstraints = {},
): fc.Arbitrary<SegmentFacts> {
  const { document } = asSegmentation(segmentation);
  const before = fc.constantFrom(...segmentIdsOf(document));
  return fc
    .record({
      customerId: fc.constantFrom("c-1", "c-2"),
      fields: fieldsOf(document, complete),
      previous:
        previous === "always" ? before : previous === "never" ? fc.constant(undefined) : maybe(before),
    })
    .map(written);
}

/** The ids of all segments that a document can give, in its order. */
export function segmentIdsOf(document: Segmentation): readonly string[] {
  if ("grades" in document) return document.grades.map(({ id }) => id);
  return [...new Set([...document.segments.map(({ id }) => id), document.otherwise])];
}

function fieldsOf(document: Segmentation, complete: boolean): fc.Arbitrary<SegmentFacts["fields"]> {
  if ("score" in document)
    return scoredFields(document, complete).map((fields) => withinScales(document, fields));
  const needs = needsOf(
    [],
    document.segments.map(({ when }) => when),
  );
  return fc
    .tuple(readings(needs, complete), scaledFields(document, complete))
    .map(([{ measures, attributes }, scaled]) => ({ ...measures, ...attributes, ...scaled }));
}

/** Fields with a scale, which they never leave: whole numbers, or decimals and often the ends. */
function scaledFields(
  { fields = {} }: RuleSegmentation,
  complete: boolean,
): fc.Arbitrary<SegmentFacts["fields"]> {
  const drawn = Object.entries(fields).map(([name, { between, whole = false }]) => {
    const [min, max] = between;
    const value = decimals({ min, max, places: whole ? 0 : 4 });
    return (complete ? value : fc.option(value, { freq: 6 })).map((each) => [name, each] as const);
  });
  return fc.tuple(...drawn).map((entries) => Object.fromEntries(entries));
}

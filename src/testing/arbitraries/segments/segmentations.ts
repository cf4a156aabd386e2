import fc from "fast-check";
import type { Segmentation, ServiceRule } from "../../../segments/index.js";
import { conditions, type Fields } from "../conditions.js";
import { maybe, written } from "../maybe.js";
import { scoreSegmentations } from "./scoreSegmentations.js";

/**
 * What {@link segmentations} may give.
 *
 * @since 0.1.0
 */
export interface SegmentationConstraints {
  /** Segmentations by rules or by score; both by default. */
  readonly form?: "rules" | "score";
  /** Whether a segmentation by score has margins: always, never, or sometimes (absent). */
  readonly hysteresis?: "always" | "never";
}

const FIELDS: Fields = { revenue: "decimal", lastOrderOn: "date", status: "text", isPartner: "boolean" };

/**
 * Segmentations of customers: one to four rules of any conditions, or one to five grades by one to four weighted items.
 *
 * @param constraints - See {@link SegmentationConstraints}.
 * @returns An arbitrary of documents that `compileSegmentation` accepts, valid by construction: none is thrown away.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileSegmentation } from "attainment/segments";
 * import { segmentations } from "attainment/testing";
 * const sample = fc.sample(segmentations({ form: "score" }), { seed: 42, numRuns: 20 });
 * sample.every((document) => "score" in compileSegmentation(document).document); // => true
 * ```
 * @since 0.1.0
 */
export function segmentations({
  form,
  hysteresis,
}: SegmentationConstraints = {}): fc.Arbitrary<Segmentation> {
  if (form === "rules") return ruleSegmentations();
  const scored = scoreSegmentations(services, hysteresis);
  return form === "score" ? scored : fc.oneof(ruleSegmentations(), scored);
}

const services: fc.Arbitrary<ServiceRule> = fc
  .record({
    visitEveryDays: maybe(fc.constantFrom(7, 14, 30)),
    ownerTierId: maybe(fc.constantFrom("junior", "senior")),
  })
  .map(written);

function ruleSegmentations(): fc.Arbitrary<Segmentation> {
  return fc
    .array(fc.record({ when: conditions(FIELDS), service: maybe(services) }), { minLength: 1, maxLength: 4 })
    .chain((rules) => {
      const segments = rules.map((rule, index) => written({ id: `segment-${index + 1}`, ...rule }));
      return fc.record({
        kind: fc.constant("segmentation" as const),
        id: fc.constant("segments"),
        title: maybe(fc.constant("Segments")),
        version: maybe(fc.constant("2"), 6),
        segments: fc.constant(segments),
        otherwise: fc.constantFrom("other", "other", ...segments.map(({ id }) => id)),
      });
    })
    .map(written);
}

import fc from "fast-check";
import type { Questionnaire } from "../../../segments/index.js";
import { maybe, written } from "../maybe.js";

/** Weights that sum to 1, for one to four items. */
const WEIGHTS = [["1"], ["0.7", "0.3"], ["0.5", "0.5", "0"], ["0.4", "0.3", "0.2", "0.1"]] as const;

const scales = fc.record({
  ends: fc.constantFrom(["1", "5"] as const, ["0", "10"] as const, ["-2", "2"] as const),
  best: maybe(fc.constantFrom("highest" as const, "lowest" as const)),
});

/**
 * Questionnaires of one to four items, on scales of either direction, with and without weights, reverse and required items,
 * under each missing policy.
 *
 * @returns An arbitrary of documents that `compileQuestionnaire` accepts.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { safeCompileQuestionnaire } from "attainment/segments";
 * import { questionnaires } from "attainment/testing";
 * const sample = fc.sample(questionnaires(), { seed: 42, numRuns: 50 });
 * sample.every((document) => safeCompileQuestionnaire(document).ok); // => true
 * ```
 * @since 0.1.0
 */
export function questionnaires(): fc.Arbitrary<Questionnaire> {
  const item = fc.record({
    scale: maybe(scales.map(scaleOf), 4),
    reverse: maybe(fc.boolean()),
    required: maybe(fc.boolean(), 4),
  });
  return fc
    .record({
      weights: fc.constantFrom(...WEIGHTS),
      isWeighed: fc.boolean(),
      items: fc.array(item, { minLength: 4, maxLength: 4 }),
      scale: scales.map(scaleOf),
      audience: fc.constantFrom("customers" as const, "partners" as const, "team" as const),
      outOf: maybe(fc.constantFrom("5", "10")),
      missing: maybe(fc.constantFrom("reweight" as const, "zero" as const, { moveTo: "item-1" })),
      minimum: maybe(fc.constantFrom(2, 3), 4),
    })
    .map(({ weights, isWeighed, items, ...rest }) => ({
      kind: "questionnaire",
      id: "survey",
      ...written(rest),
      items: weights.map((weight, at) => ({
        id: `item-${at + 1}`,
        ...(isWeighed ? { weight } : {}),
        ...written(items[at] ?? {}),
      })),
    }));
}

function scaleOf({
  ends: [from, to],
  best,
}: {
  ends: readonly [string, string];
  best: "highest" | "lowest" | undefined;
}) {
  return { from, to, ...(best === undefined ? {} : { best }) };
}

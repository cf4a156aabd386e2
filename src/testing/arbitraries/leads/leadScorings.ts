import fc from "fast-check";
import type { LeadScoring } from "../../../pipeline/index.js";
import { maybe, written } from "../maybe.js";

/**
 * Scorings of leads: with and without stages and teams, of fields of one and of several values, set or not, with every prior,
 * smoothing and clamp.
 *
 * @returns An arbitrary of documents that `compileLeadScoring` accepts, valid by construction.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { safeCompileLeadScoring } from "attainment/pipeline";
 * import { leadScorings } from "attainment/testing";
 * const sample = fc.sample(leadScorings(), { seed: 42, numRuns: 50 });
 * sample.every((document) => safeCompileLeadScoring(document).ok); // => true
 * ```
 * @since 0.1.0
 */
export function leadScorings(): fc.Arbitrary<LeadScoring> {
  return fc.record({ stages: maybe(stages), fields, teamField: maybe(fc.constant("team")), ...numbers }).map(
    ({ stages: own, fields: drawn, prior, ...rest }): LeadScoring => ({
      kind: "leadScoring",
      id: "drawn",
      fields: drawn.map((field, index) => ({ id: `field-${index + 1}`, ...written(field) })),
      ...written({
        ...rest,
        stages: own,
        // Only where there are stages can the first of them be asked.
        prior: prior === "firstStage" && own === undefined ? undefined : prior,
      }),
    }),
  );
}

const numbers = {
  prior: fc.constantFrom(undefined, "firstStage" as const, "leads" as const, { won: "0.3" }),
  smoothing: fc.constantFrom(undefined, "0.1", "1", "0.5", 0),
  clamp: fc.constantFrom(undefined, "none" as const, { least: "1", most: "99" }),
  rounding: maybe(fc.constant({ places: 4, mode: "halfEven" as const }), 4),
};

const fields = fc.array(
  fc.record({
    unset: fc.constantFrom(undefined, "skip" as const, "count" as const),
    multiple: fc.constantFrom(undefined, false, true),
    minimum: fc.constantFrom(undefined, 0, 1, 2),
  }),
  { maxLength: 4 },
);

const stages = fc
  .record({ open: fc.integer({ min: 1, max: 4 }), missing: fc.constantFrom("zero", "skip", "refuse", null) })
  .map(({ open, missing }) => ({
    list: [
      ...Array.from({ length: open }, (_, index) => ({ id: `stage-${index + 1}` })),
      { id: "won", isWon: true },
    ],
    ...(missing === null ? {} : { missing }),
  }));

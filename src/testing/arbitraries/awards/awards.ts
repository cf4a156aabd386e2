import fc from "fast-check";
import type { AwardRules } from "../../../tiers/index.js";
import { conditions } from "../conditions.js";
import { maybe, written } from "../maybe.js";

/**
 * Awards by a measure and by votes, with every way to name the winners, to settle ties and to go round.
 *
 * @returns An arbitrary of documents that `compileAward` accepts, valid by construction.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileAward } from "attainment/tiers";
 * import { awards } from "attainment/testing";
 * const sample = fc.sample(awards(), { seed: 42, numRuns: 20 });
 * sample.every((award) => compileAward(award).document.kind === "award"); // => true
 * ```
 * @since 0.1.0
 */
export function awards(): fc.Arbitrary<AwardRules> {
  return fc
    .record({
      by: fc.oneof(
        { weight: 3, arbitrary: measure },
        { weight: 2, arbitrary: votes.map((rules) => ({ votes: rules })) },
      ),
      count: fc.oneof(
        fc.constant({}),
        fc.integer({ min: 1, max: 5 }).map((winners) => ({ winners })),
        fc.nat(10).map((tenths) => ({ share: String(tenths / 10) })),
      ),
      eligible: maybe(conditions({ sales: "decimal", attainment: "decimal", onLeave: "boolean" })),
      tieBreak: maybe(fc.constant([{ field: "attainment" }]), 3),
      ties: maybe(fc.constantFrom("include", "exclude" as const)),
      notAgainFor: maybe(fc.nat(3)),
    })
    .map(({ by, count, ...rest }) =>
      written({ kind: "award" as const, id: "award", ...by, ...count, ...rest }),
    );
}

const measure = fc
  .record({ measure: fc.constant("sales"), best: maybe(fc.constantFrom("highest", "lowest" as const), 3) })
  .map(written);

const votes = fc
  .record({
    perVoter: maybe(fc.integer({ min: 1, max: 3 })),
    minimum: maybe(fc.integer({ min: 1, max: 3 })),
    selfVotes: maybe(fc.constantFrom("refuse", "count" as const)),
  })
  .map(written);

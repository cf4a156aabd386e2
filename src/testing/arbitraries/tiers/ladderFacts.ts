import fc from "fast-check";
import { parsePeriod } from "../../../kernel/index.js";
import type { CompiledLadder, Ladder, LadderFacts, TierDecision } from "../../../tiers/index.js";
import { maybe, written } from "../maybe.js";
import { periods } from "../periods.js";
import { readings } from "../readings.js";
import { asLadder } from "./asLadder.js";
import { ladderNeeds } from "./ladderNeeds.js";
import { tierStates } from "./tierStates.js";

/**
 * What {@link ladderFacts} may give.
 *
 * @since 0.1.0
 */
export interface LadderFactsConstraints {
  /** Whether every measure and attribute has a value; by default some are null. */
  readonly complete?: boolean;
  /** Whether facts come with a state: always, never, or sometimes (absent). */
  readonly state?: "always" | "never";
  /** Whether facts may carry a decision, or where an improvement plan stands; so by default. */
  readonly decision?: boolean;
}

/**
 * Facts to evaluate one ladder on, valid for it: every measure and attribute that it looks at, states in any of its tiers,
 * and now and then a decision.
 *
 * Measures are often on a bound of a condition or just beside it; attributes are often what a condition compares them
 * with.
 *
 * @param ladder - A ladder document, or a compiled ladder.
 * @param constraints - See {@link LadderFactsConstraints}.
 * @returns An arbitrary of facts that the ladder accepts.
 * @throws AttainmentError with the issues of `compileLadder`, where a document is at fault.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileLadder } from "attainment/tiers";
 * import { ladderFacts } from "attainment/testing";
 * const ladder = compileLadder({ kind: "ladder", id: "l", tiers: [{ id: "a" }, { id: "b", enter: { field: "score", gte: "80" } }] });
 * const sample = fc.sample(ladderFacts(ladder), { seed: 42, numRuns: 50 });
 * sample.every((facts) => ladder.safeEvaluate(facts).ok); // => true
 * ```
 * @since 0.1.0
 */
export function ladderFacts(
  ladder: CompiledLadder | Ladder,
  { complete = false, state, decision = true }: LadderFactsConstraints = {},
): fc.Arbitrary<LadderFacts> {
  const { document } = asLadder(ladder);
  const opened = tierStates(document);
  const toTierId = fc.constantFrom(...document.tiers.map(({ id }) => id));
  const decided = fc.record({ toTierId, isAtOnce: fc.integer({ max: 3, min: 0 }).map((die) => die === 0) });
  return fc
    .record({
      period: periods({ units: ["month", "quarter", "half"], from: "2024-01-01", to: "2028-01-01" }),
      personId: maybe(fc.constant("p-01"), 3),
      given: readings(ladderNeeds(document), complete),
      state: state === "always" ? opened : state === "never" ? fc.constant(undefined) : maybe(opened),
      decision: decision ? maybe(decided, 5) : fc.constant(undefined),
      improvementPlan: decision ? maybe(plans, 5) : fc.constant(undefined),
    })
    .map(({ given, decision: taken, ...facts }) =>
      written({ ...facts, ...given, decision: taken && decisionIn(facts.period, taken) }),
    );
}

const plans = fc.constantFrom(...(["open", "extended", "passed", "failed", "withdrawn"] as const));

/** Some decisions take effect on the first day of the period, the others after it. */
function decisionIn(
  period: string,
  { toTierId, isAtOnce }: { readonly toTierId: string; readonly isAtOnce: boolean },
): TierDecision {
  return isAtOnce ? { toTierId, effectiveOn: parsePeriod(period).from } : { toTierId };
}

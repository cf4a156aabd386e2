import fc from "fast-check";
import { parsePeriod, shiftPeriod } from "../../../kernel/index.js";
import type { AwardFacts, AwardRules, CompiledAward } from "../../../tiers/index.js";
import { needsOf } from "../../documents/needs.js";
import { maybe, written } from "../maybe.js";
import { periods } from "../periods.js";
import { readings } from "../readings.js";
import { asAward } from "./asAward.js";

/**
 * Facts to decide one award on: up to eight nominees, often with equal values, sound votes, and who won in the periods
 * before.
 *
 * Measures are often on a bound of the condition or just beside it; wins lie in the first period that counts, in the one
 * before it, and in others.
 *
 * @param award - An award document, or a compiled award.
 * @returns An arbitrary of facts that the award accepts.
 * @throws AttainmentError with the issues of `compileAward`, where a document is at fault.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileAward } from "attainment/tiers";
 * import { awardFacts } from "attainment/testing";
 * const award = compileAward({ kind: "award", id: "champion", measure: "sales", notAgainFor: 1 });
 * fc.sample(awardFacts(award), { seed: 42, numRuns: 50 }).every((facts) => award.safeEvaluate(facts).ok); // => true
 * ```
 * @since 0.1.0
 */
export function awardFacts(award: CompiledAward | AwardRules): fc.Arbitrary<AwardFacts> {
  const { document } = asAward(award);
  const { eligible, measure, tieBreak = [], votes, id, notAgainFor = 0 } = document;
  const named = [...(measure === undefined ? [] : [measure]), ...tieBreak.map(({ field }) => field)];
  const needs = needsOf([], eligible === undefined ? [] : [eligible], named);
  // Two sets of readings for up to eight people, so that many are equal.
  const pairs = fc.tuple(readings(needs), readings(needs), readings(needs));
  return fc
    .record({
      period: periods({ units: ["month", "quarter", "year"], from: "2024-01-01", to: "2028-01-01" }),
      pairs,
      who: fc.array(fc.nat(2), { maxLength: 8 }),
      ballots: fc.array(fc.uniqueArray(fc.nat(7), { maxLength: votes?.perVoter ?? 1 }), { maxLength: 10 }),
      wins: maybe(
        fc.array(fc.tuple(fc.nat(7), fc.integer({ min: -1, max: 2 }), fc.boolean()), { maxLength: 3 }),
      ),
    })
    .map(({ period, pairs: given, who, ballots, wins }) => {
      const nominees = who.map((choice, index) => ({
        personId: `p-${index}`,
        ...(given[choice] ?? given[0]),
      }));
      const before = parsePeriod(period);
      return written({
        period,
        nominees,
        votes:
          votes === undefined
            ? undefined
            : ballots.flatMap((ballot, voter) => votesOf(ballot, voter, who.length)),
        history: wins?.map(([person, aside, isOwn]) => ({
          awardId: isOwn ? id : "another",
          personId: `p-${person}`,
          period: shiftPeriod(before, -Math.max(notAgainFor + aside, 0)).id,
        })),
      });
    });
}

/** The votes of somebody who is no nominee. */
function votesOf(ballot: readonly number[], voter: number, nominees: number) {
  return ballot
    .filter((nominee) => nominee < nominees)
    .map((nominee) => ({
      id: `v-${voter}-${nominee}`,
      voterId: `voter-${voter}`,
      nomineeId: `p-${nominee}`,
    }));
}

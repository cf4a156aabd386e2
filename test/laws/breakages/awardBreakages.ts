import { type AwardLawId, awardLaws } from "attainment/testing";
import {
  type AwardFacts,
  type AwardResult,
  type AwardRules,
  type CompiledAward,
  compileAward,
} from "attainment/tiers";
import type { Breakage } from "./breakage.js";

const champion: AwardRules = {
  kind: "award",
  id: "champion",
  measure: "sales",
  winners: 2,
  eligible: { field: "attainment", gte: "1" },
  notAgainFor: 2,
};
const voted: AwardRules = { kind: "award", id: "innovation", votes: {}, ties: "exclude" };

function broken(
  fault: string,
  document: AwardRules,
  breakIt: (sound: CompiledAward) => CompiledAward["evaluate"],
): Breakage {
  const sound = compileAward(document);
  return { fault, sound: awardLaws(document), broken: awardLaws({ ...sound, evaluate: breakIt(sound) }) };
}

/** Every result changed. */
const changed =
  (change: (result: AwardResult, facts: AwardFacts) => AwardResult) =>
  (sound: CompiledAward): CompiledAward["evaluate"] =>
  (facts, options) =>
    change(sound.evaluate(facts, options), facts);

/** What evaluates another document in its place. */
const swapped = (rest: Partial<AwardRules>) => (sound: CompiledAward) =>
  compileAward({ ...sound.document, ...rest }).evaluate;

/** For each law of awards, faults that it has to find. */
export const awardBreakages: Readonly<Record<AwardLawId, readonly Breakage[]>> = {
  everybodyStandsOnce: [
    broken(
      "losers that are left out",
      champion,
      changed((result) => ({ ...result, standings: result.standings.filter(({ won }) => won) })),
    ),
    broken(
      "a winner that is left out",
      champion,
      changed((result) => ({ ...result, won: result.won.slice(1) })),
    ),
    broken(
      "an excess that is not told",
      voted,
      changed((result) => ({ ...result, excess: 0 })),
    ),
  ],
  onlyTheEligibleWin: [
    broken(
      "the first of all by measure",
      champion,
      changed((result) => ({
        ...result,
        standings: result.standings.map((each) => ({ ...each, won: each.value !== null })),
      })),
    ),
  ],
  betterNeverLosesToWorse: [
    broken("the lowest first", champion, swapped({ best: "lowest" })),
    broken("one place too many", champion, (sound) => (facts, options) => ({
      ...swapped({ winners: 3 })(sound)(facts, options),
      places: 2,
    })),
    broken("ties that win together", voted, swapped({ ties: "include" })),
  ],
  nobodyWinsTwice: [broken("a history that is not looked at", champion, swapped({ notAgainFor: 0 }))],
  orderIsIrrelevant: [
    broken("standings in the order given", champion, (sound) => (facts, options) => {
      const result = sound.evaluate(facts, options);
      const places = new Map(facts.nominees.map(({ personId }, index) => [personId, index]));
      const place = ({ personId }: { readonly personId: string }) => places.get(personId) ?? 0;
      return { ...result, standings: [...result.standings].sort((a, b) => place(a) - place(b)) };
    }),
  ],
  runsAreEqual: [
    broken("a memory of earlier calls", champion, (sound) => {
      let calls = 0;
      return (facts, options) => {
        calls += 1;
        return { ...sound.evaluate(facts, options), places: calls };
      };
    }),
  ],
  inputStaysAsItWas: [
    broken("facts that are emptied", champion, (sound) => (facts, options) => {
      const result = sound.evaluate(facts, options);
      Object.assign(facts, { history: [] });
      return result;
    }),
  ],
};

import { nextPeriod, parsePeriod } from "../../../kernel/index.js";
import type { CompiledAward } from "../../../tiers/index.js";
import { order, rationalOf } from "../../rational/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { scenariosOf } from "./awardCase.js";

/** Universal. */
export function everybodyStandsOnce(award: CompiledAward): readonly Law[] {
  const statement = "Every nominee has one standing, and those who won are the winners.";
  return [
    lawOf("everybodyStandsOnce", statement, scenariosOf(award), ({ facts }) => {
      const { standings, won, value, places, excess } = award.evaluate(facts);
      const named = facts.nominees.map(({ personId }) => personId).sort();
      const winners = standings.filter((each) => each.won).map(({ personId }) => personId);
      return (
        difference(
          named,
          standings.map(({ personId }) => personId),
        ) ??
        difference([...winners].sort(), won.map(({ personId }) => personId).sort()) ??
        difference([String(winners.length), winners.length], [value, places + excess])
      );
    }),
  ];
}

/** Universal. */
export function onlyTheEligibleWin(award: CompiledAward): readonly Law[] {
  const statement = "Nobody wins whose eligibility is not met, and nobody without a rank.";
  return [
    lawOf("onlyTheEligibleWin", statement, scenariosOf(award), ({ facts }) =>
      firstOf(award.evaluate(facts).standings, ({ personId, won, eligible, rank, reason }) =>
        won ? difference(["met", true, "won"], [eligible, rank !== null, reason], { personId }) : null,
      ),
    ),
  ];
}

/** Universal: places go to the best. */
export function betterNeverLosesToWorse(award: CompiledAward): readonly Law[] {
  const { best, ties } = award.document;
  const statement =
    "Nobody who can win loses to somebody with a worse value, and only equal ones pass the places.";
  return [
    lawOf("betterNeverLosesToWorse", statement, scenariosOf(award), ({ facts }) => {
      const { standings, places } = award.evaluate(facts);
      const able = standings.filter(({ rank }) => rank !== null);
      const beaten = firstOf(able, (a) =>
        firstOf(able, (b) => {
          const sign =
            order(rationalOf(a.value ?? "0"), rationalOf(b.value ?? "0")) * (best === "lowest" ? -1 : 1);
          const isUnjust = !a.won && b.won && sign > 0;
          return isUnjust ? { expected: a.personId, found: b.personId } : null;
        }),
      );
      if (beaten !== null) return beaten;
      const most = ties === "exclude" ? places : Number.POSITIVE_INFINITY;
      if (able.filter(({ won }) => won).length > most) return { expected: places, found: "more" };
      return firstOf(
        able.filter(({ won }) => won),
        ({ personId, rank }) => (Number(rank) <= places ? null : { expected: places, found: rank, personId }),
      );
    }),
  ];
}

/** Of awards that go round. */
export function nobodyWinsTwice(award: CompiledAward): readonly Law[] {
  if ((award.document.notAgainFor ?? 0) === 0) return [];
  const statement = "Who won does not win in the next period, whatever the facts.";
  return [
    lawOf("nobodyWinsTwice", statement, scenariosOf(award), ({ facts }) => {
      const { won } = award.evaluate(facts);
      const period = nextPeriod(parsePeriod(facts.period)).id;
      const again = award.evaluate({ ...facts, period, history: [...(facts.history ?? []), ...won] });
      const winners = new Set(won.map(({ personId }) => personId));
      const found = again.won.filter(({ personId }) => winners.has(personId));
      return difference([], found, { next: period });
    }),
  ];
}

import type { CompiledAward } from "../../../tiers/index.js";
import { difference, type Law, lawOf } from "../law.js";
import { scenariosOf } from "./awardCase.js";

/** Universal. */
export function orderIsIrrelevant(award: CompiledAward): readonly Law[] {
  const statement = "The order of nominees, votes and wins decides nothing.";
  return [
    lawOf("orderIsIrrelevant", statement, scenariosOf(award), ({ facts }) => {
      const { votes, history } = facts;
      const turned = {
        ...facts,
        nominees: [...facts.nominees].reverse(),
        ...(votes === undefined ? {} : { votes: [...votes].reverse() }),
        ...(history === undefined ? {} : { history: [...history].reverse() }),
      };
      return difference(award.evaluate(facts), award.evaluate(turned));
    }),
  ];
}

/** Universal. */
export function runsAreEqual(award: CompiledAward): readonly Law[] {
  const statement = "The same facts give the same result, to the byte.";
  return [
    lawOf("runsAreEqual", statement, scenariosOf(award), ({ facts }) =>
      difference(award.evaluate(facts), award.evaluate(facts)),
    ),
  ];
}

/** Universal. */
export function inputStaysAsItWas(award: CompiledAward): readonly Law[] {
  const statement = "An evaluation leaves the facts that it is handed as they are.";
  return [
    lawOf("inputStaysAsItWas", statement, scenariosOf(award), ({ facts }) => {
      const copy = JSON.parse(JSON.stringify(facts));
      award.evaluate(copy);
      return difference(facts, copy);
    }),
  ];
}

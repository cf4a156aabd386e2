import { rank } from "attainment/kernel";
import { type Adapters, type Answer, type Facts, textsOf, tierName } from "../units.js";

/** Ranks of values in the order in which they were given; equal ones are told apart by that order where they must be. */
export const ranks: Adapters = {
  "ranking-competition": (facts) => answer(facts, "competition"),
  "ranking-ordinal": (facts) => ({ ranks: answer(facts, "ordinal").ranks ?? null }),
};

function answer({ input }: Facts, ties: "competition" | "ordinal"): Answer {
  const items = textsOf(input.values).map((value, index) => ({ id: tierName(index), value }));
  const ranked = new Map(rank(items, { ties, best: "lowest" }).map((each) => [each.id, each]));
  return {
    ranks: items.map(({ id }) => ranked.get(id)?.rank ?? null),
    tie: items.map(({ id }) => ranked.get(id)?.tied ?? null),
  };
}

import fc from "fast-check";
import type { Component } from "../../incentives/index.js";
import { decimals } from "./decimals.js";
import { maybe, written } from "./maybe.js";

/** The measure that contests rank, and the one that funds are a part of: of their own, since all know them alike. */
const STANDING = "standing";
const TEAM = "teamSales";

const whole = fc.constantFrom("0", "100", "1000", "2500", "100000");
const qualify = fc.oneof(
  decimals({ min: "-10", max: "100", places: 0 }).map((gte) => ({ field: "value", gte })),
  fc.constant({ field: "trained", is: true }),
);

/** Contests with one to three prizes, ties settled in every way. */
export function contests(): fc.Arbitrary<Component> {
  const prizes = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), whole), { minLength: 1, maxLength: 3 });
  return fc
    .record({
      kind: fc.constant("contest" as const),
      id: fc.constant("component"),
      measure: fc.constant(STANDING),
      best: maybe(fc.constantFrom("highest" as const, "lowest" as const)),
      list: prizes,
      ties: maybe(fc.constantFrom("share" as const, "tieBreak" as const, "higherPrize" as const)),
      qualify: maybe(qualify, 3),
    })
    .map(({ list, ...contest }) => {
      let next = 1;
      const placed = list.map(([places, amount]) => {
        const place = next;
        next += places;
        return written({ place, to: places === 1 ? undefined : next - 1, amount });
      });
      const tieBreak = contest.ties === "tieBreak" ? { field: "margin" } : undefined;
      return written({ ...contest, prizes: placed, tieBreak });
    });
}

/** Team pools with a fund that is fixed or a part of what the team reached. */
export function teamPools(): fc.Arbitrary<Component> {
  const rate = maybe(fc.constantFrom("0.01", "0.1", "1"));
  const rated = rate.map((own) => written({ measure: TEAM, rate: own }));
  return fc
    .record({
      kind: fc.constant("teamPool" as const),
      id: fc.constant("component"),
      fund: fc.oneof(whole, rated),
      when: maybe(fc.constant({ field: TEAM, gte: "20000" }), 3),
      share: fc.constantFrom("equal" as const, "weight" as const, "value" as const),
      measure: fc.constant(STANDING),
      qualify: maybe(qualify, 3),
    })
    .map(written);
}

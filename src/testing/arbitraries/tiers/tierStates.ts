import fc from "fast-check";
import type { Ladder, TierState } from "../../../tiers/index.js";
import { dates } from "../dates.js";

/** States in any tier of a ladder, with counts about those that its rules ask for; all of them begin before 2024. */
export function tierStates({ tiers }: Ladder): fc.Arbitrary<TierState> {
  return fc.record({
    tierId: fc.constantFrom(...tiers.map(({ id }) => id)),
    since: dates({ from: "2020-01-01", to: "2024-01-01" }),
    periodsInTier: fc.nat(4),
    periodsReached: fc.nat(3),
    periodsMissed: fc.nat(3),
  });
}
